#ifndef CSQLITE_H
#define CSQLITE_H

#include <sqlite3.h>

/* sqlite3_db_config is variadic, which Swift cannot call. */
int csqlite_set_defensive(sqlite3 *connection);
/* Reads the flag back: 1, 0, or -1 where SQLite refuses. */
int csqlite_is_defensive(sqlite3 *connection);
int csqlite_set_untrusted_schema(sqlite3 *connection);

/* After each commit of this connection, writes the number of pages in the
   write-ahead log to *pages, which must outlive the connection. */
void csqlite_count_log_pages(sqlite3 *connection, int *pages);

/* Opens a file for reading by its URI, which says how (immutable=1: without
   locks and side files). */
int csqlite_open_lone(const char *uri, sqlite3 **connection);

#endif
