/* Runs a trace (trace.h) again on a copy of the file it was made on: the same statements with the
   same values in the same order behind the same locks, prepared once, every column read. What is
   left is what SQLite itself needs. Prints one line per unit: its kind, its nanoseconds, and how many
   of them were spent on a processor. With 'statements' it prints instead, for each statement, its
   microseconds in all, how often it ran, and its text.
   gcc -O2 replay.c -lsqlite3 -o replay;  replay TRACE DATABASE [statements] */
#include <fcntl.h>
#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <time.h>

#include "trace.h"

#define MOST 4096
static sqlite3 *connections[64];
static sqlite3_stmt *prepared[64][MOST];
static char *sqls[MOST];
static int64_t nanoseconds[MOST];
static int64_t runs[MOST];
static const char *at, *end;

static void fail(const char *what, sqlite3 *db) {
  fprintf(stderr, "replay: %s: %s\n", what, db ? sqlite3_errmsg(db) : "");
  exit(1);
}
static void take(void *into, size_t size) {
  if (at + size > end) fail("the trace ends early", NULL);
  memcpy(into, at, size);
  at += size;
}
static int64_t now(clockid_t clock) {
  struct timespec t;
  clock_gettime(clock, &t);
  return t.tv_sec * 1000000000LL + t.tv_nsec;
}

static void bind(sqlite3_stmt *s, int index) {
  char type;
  take(&type, 1);
  int64_t number;
  double real;
  uint32_t length;
  switch (type) {
    case 'i': take(&number, 8), sqlite3_bind_int64(s, index, number); break;
    case 'd': take(&real, 8), sqlite3_bind_double(s, index, real); break;
    case 't': take(&length, 4), sqlite3_bind_text(s, index, at, (int)length, SQLITE_STATIC), at += length; break;
    case 'b': take(&length, 4), sqlite3_bind_blob(s, index, at, (int)length, SQLITE_STATIC), at += length; break;
    default: sqlite3_bind_null(s, index);
  }
}

static uint64_t sink;
static void read_row(sqlite3_stmt *s) {
  for (int i = sqlite3_column_count(s); i-- > 0;) switch (sqlite3_column_type(s, i)) {
      case SQLITE_INTEGER: sink += (uint64_t)sqlite3_column_int64(s, i); break;
      case SQLITE_FLOAT: sink += (uint64_t)sqlite3_column_double(s, i); break;
      case SQLITE_TEXT: sink += *sqlite3_column_text(s, i); break;
      case SQLITE_BLOB: sink += (uint64_t)sqlite3_column_bytes(s, i); break;
    }
}

static void run(void) {
  uint16_t connection, count;
  uint32_t id, steps;
  take(&connection, 2), take(&id, 4), take(&steps, 4), take(&count, 2);
  sqlite3 *db = connections[connection];
  sqlite3_stmt *s = prepared[connection][id];
  if (!s) {
    if (sqlite3_prepare_v3(db, sqls[id], -1, SQLITE_PREPARE_PERSISTENT, &s, NULL)) fail(sqls[id], db);
    prepared[connection][id] = s;
  }
  for (int i = 1; i <= count; i++) bind(s, i);
  int64_t began = now(CLOCK_MONOTONIC);
  for (uint32_t i = 0; i < steps; i++) {
    int result = sqlite3_step(s);
    if (result == SQLITE_ROW) read_row(s);
    else if (result != SQLITE_DONE) fail(sqls[id], db);
    else break;
  }
  sqlite3_reset(s);
  nanoseconds[id] += now(CLOCK_MONOTONIC) - began, runs[id]++;
}

static void print_statements(void) {
  for (int i = 0; i < MOST; i++) {
    if (!runs[i]) continue;
    printf("%.0f %lld ", (double)nanoseconds[i] / 1000, (long long)runs[i]);
    for (const char *c = sqls[i]; *c; c++) putchar(*c == '\n' ? ' ' : *c);
    putchar('\n');
  }
}

int main(int argc, char **argv) {
  if (argc < 3) fail("usage: replay TRACE DATABASE [statements]", NULL);
  int by_statement = argc > 3;
  FILE *file = fopen(argv[1], "rb");
  if (!file) fail(argv[1], NULL);
  fseek(file, 0, SEEK_END);
  long size = ftell(file);
  rewind(file);
  char *bytes = malloc((size_t)size);
  if (fread(bytes, 1, (size_t)size, file) != (size_t)size) fail("unreadable", NULL);
  at = bytes, end = bytes + size;
  char *path = malloc(strlen(argv[2]) + 16);
  sprintf(path, "%s.turnstile", argv[2]);
  int turnstile = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);

  int32_t kind = 0;
  int64_t began = 0, spent = 0;
  while (at < end) {
    char record = *at++;
    int32_t number;
    uint16_t connection;
    uint32_t id, length;
    switch (record) {
      case TRACE_OPEN:
        take(&connection, 2), take(&number, 4);
        if (sqlite3_open_v2(argv[2], &connections[connection], number, NULL)) fail(argv[2], connections[connection]);
        sqlite3_extended_result_codes(connections[connection], 1);
        break;
      case TRACE_SQL:
        take(&id, 4), take(&length, 4);
        sqls[id] = strndup(at, length), at += length;
        break;
      case TRACE_RUN: run(); break;
      case TRACE_LOCK: take(&number, 4), flock(turnstile, number & ~LOCK_NB); break;
      case TRACE_MARK:
        if (kind && !by_statement)
          printf("%d %lld %lld\n", kind, (long long)(now(CLOCK_MONOTONIC) - began),
                 (long long)(now(CLOCK_PROCESS_CPUTIME_ID) - spent));
        take(&kind, 4), began = now(CLOCK_MONOTONIC), spent = now(CLOCK_PROCESS_CPUTIME_ID);
        break;
      default: fail("not a trace", NULL);
    }
  }
  if (by_statement) print_statements();
  for (int i = 0; i < 64; i++)
    if (connections[i]) sqlite3_close_v2(connections[i]);
  return sink == 42 ? 3 : 0;
}
