#include "CSQLite.h"

int csqlite_set_defensive(sqlite3 *connection) {
  return sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0);
}

int csqlite_is_defensive(sqlite3 *connection) {
  int flag = -1;
  int code = sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, -1, &flag);
  return code == SQLITE_OK ? flag : -1;
}

int csqlite_set_untrusted_schema(sqlite3 *connection) {
  return sqlite3_db_config(connection, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, (int *)0);
}

static int note_log_pages(void *context, sqlite3 *connection, const char *schema, int pages) {
  (void)connection;
  (void)schema;
  *(int *)context = pages;
  return SQLITE_OK;
}

void csqlite_count_log_pages(sqlite3 *connection, int *pages) {
  sqlite3_wal_hook(connection, note_log_pages, pages);
}

int csqlite_open_lone(const char *uri, sqlite3 **connection) {
  return sqlite3_open_v2(uri, connection, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, (char *)0);
}
