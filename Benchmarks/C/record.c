/* Preloaded into a program: writes a trace (trace.h) of its SQLite statements, their values, and
   its locks, to $TRACE_FILE. Only dynamic calls into libsqlite3 are seen.
   gcc -O2 -shared -fPIC record.c -ldl -o record.so */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <pthread.h>
#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>

#include "trace.h"

#define MOST_VALUES 64
#define MOST_STATEMENTS 4096
#define MOST_CONNECTIONS 64

typedef struct {
  char type;
  int64_t number;
  char *bytes;
  uint32_t length;
} value;

typedef struct {
  sqlite3_stmt *handle;
  uint32_t sql;
  uint16_t connection;
  uint32_t steps;
  int count;
  value values[MOST_VALUES];
} statement;

static FILE *out;
static pthread_mutex_t lock = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP;
static statement *statements[MOST_STATEMENTS];
static int statement_count;
static char *sqls[MOST_STATEMENTS];
static uint32_t sql_count;
static sqlite3 *connections[MOST_CONNECTIONS];
static uint16_t connection_count;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define PUT(x) fwrite(&(x), sizeof(x), 1, out)

static int ready(void) {
  static int tried;
  if (!tried) {
    tried = 1;
    const char *path = getenv("TRACE_FILE");
    if (path) out = fopen(path, "wb");
  }
  return out != NULL;
}

/* The newest first: a connection may lie where a closed one lay. */
static uint16_t connection_of(sqlite3 *db) {
  for (uint16_t i = connection_count; i-- > 0;)
    if (connections[i] == db) return i;
  return 0;
}

static uint32_t sql_of(const char *text) {
  for (uint32_t i = 0; i < sql_count; i++)
    if (!strcmp(sqls[i], text)) return i;
  uint32_t length = (uint32_t)strlen(text);
  sqls[sql_count] = strdup(text);
  fputc(TRACE_SQL, out), PUT(sql_count), PUT(length), fwrite(text, 1, length, out);
  return sql_count++;
}

static statement *find(sqlite3_stmt *handle) {
  for (int i = 0; i < statement_count; i++)
    if (statements[i]->handle == handle) return statements[i];
  if (!sqlite3_sql(handle) || statement_count == MOST_STATEMENTS) return NULL;
  statement *s = calloc(1, sizeof *s);
  s->handle = handle;
  s->connection = connection_of(sqlite3_db_handle(handle));
  s->sql = sql_of(sqlite3_sql(handle));
  statements[statement_count++] = s;
  return s;
}

static void emit(statement *s) {
  if (!s->steps) return;
  uint16_t count = (uint16_t)s->count;
  fputc(TRACE_RUN, out), PUT(s->connection), PUT(s->sql), PUT(s->steps), PUT(count);
  for (int i = 0; i < s->count; i++) {
    value *v = &s->values[i];
    fputc(v->type ? v->type : 'n', out);
    if (v->type == 't' || v->type == 'b') PUT(v->length), fwrite(v->bytes, 1, v->length, out);
    else if (v->type == 'i' || v->type == 'd') PUT(v->number);
  }
  s->steps = 0;
}

static void keep(sqlite3_stmt *handle, int index, char type, int64_t number, const void *bytes, int64_t length) {
  if (!ready()) return;
  pthread_mutex_lock(&lock);
  statement *s = find(handle);
  if (s && index >= 1 && index <= MOST_VALUES) {
    value *v = &s->values[index - 1];
    free(v->bytes);
    *v = (value){.type = type, .number = number};
    if (bytes) {
      v->length = (uint32_t)(length < 0 ? (int64_t)strlen(bytes) : length);
      v->bytes = malloc(v->length + 1);
      memcpy(v->bytes, bytes, v->length);
    }
    if (index > s->count) s->count = index;
  }
  pthread_mutex_unlock(&lock);
}

int sqlite3_bind_int64(sqlite3_stmt *s, int i, sqlite3_int64 n) {
  keep(s, i, 'i', n, NULL, 0);
  return REAL(sqlite3_bind_int64)(s, i, n);
}
int sqlite3_bind_int(sqlite3_stmt *s, int i, int n) {
  keep(s, i, 'i', n, NULL, 0);
  return REAL(sqlite3_bind_int)(s, i, n);
}
int sqlite3_bind_double(sqlite3_stmt *s, int i, double n) {
  int64_t bits;
  memcpy(&bits, &n, sizeof bits);
  keep(s, i, 'd', bits, NULL, 0);
  return REAL(sqlite3_bind_double)(s, i, n);
}
int sqlite3_bind_null(sqlite3_stmt *s, int i) {
  keep(s, i, 'n', 0, NULL, 0);
  return REAL(sqlite3_bind_null)(s, i);
}
int sqlite3_bind_text(sqlite3_stmt *s, int i, const char *t, int n, void (*d)(void *)) {
  keep(s, i, 't', 0, t ? t : "", n);
  return REAL(sqlite3_bind_text)(s, i, t, n, d);
}
int sqlite3_bind_blob(sqlite3_stmt *s, int i, const void *b, int n, void (*d)(void *)) {
  keep(s, i, 'b', 0, b ? b : "", n);
  return REAL(sqlite3_bind_blob)(s, i, b, n, d);
}
int sqlite3_bind_zeroblob(sqlite3_stmt *s, int i, int n) {
  keep(s, i, 'b', 0, "", 0);
  return REAL(sqlite3_bind_zeroblob)(s, i, n);
}

int sqlite3_clear_bindings(sqlite3_stmt *handle) {
  if (ready()) {
    pthread_mutex_lock(&lock);
    statement *s = find(handle);
    for (int i = 0; s && i < s->count; i++) s->values[i].type = 'n';
    pthread_mutex_unlock(&lock);
  }
  return REAL(sqlite3_clear_bindings)(handle);
}

int sqlite3_step(sqlite3_stmt *handle) {
  if (!ready()) return REAL(sqlite3_step)(handle);
  int result = REAL(sqlite3_step)(handle);
  pthread_mutex_lock(&lock);
  statement *s = find(handle);
  if (s) {
    s->steps++;
    if (result != SQLITE_ROW) emit(s);
  }
  pthread_mutex_unlock(&lock);
  return result;
}

int sqlite3_reset(sqlite3_stmt *handle) {
  if (handle && ready()) {
    pthread_mutex_lock(&lock);
    statement *s = find(handle);
    if (s) emit(s);
    pthread_mutex_unlock(&lock);
  }
  return REAL(sqlite3_reset)(handle);
}

int sqlite3_finalize(sqlite3_stmt *handle) {
  if (handle && ready()) {
    pthread_mutex_lock(&lock);
    statement *s = find(handle);
    if (s) {
      emit(s);
      s->handle = NULL;
      for (int i = 0; i < statement_count; i++)
        if (statements[i] == s) statements[i] = statements[--statement_count];
      for (int i = 0; i < MOST_VALUES; i++) free(s->values[i].bytes);
      free(s);
    }
    pthread_mutex_unlock(&lock);
  }
  return REAL(sqlite3_finalize)(handle);
}

int sqlite3_open_v2(const char *path, sqlite3 **db, int flags, const char *vfs) {
  int result = REAL(sqlite3_open_v2)(path, db, flags, vfs);
  if (ready() && connection_count < MOST_CONNECTIONS) {
    pthread_mutex_lock(&lock);
    int32_t kept = flags;
    connections[connection_count] = *db;
    fputc(TRACE_OPEN, out), PUT(connection_count), PUT(kept);
    connection_count++;
    pthread_mutex_unlock(&lock);
  }
  return result;
}

int flock(int descriptor, int operation) {
  int result = REAL(flock)(descriptor, operation);
  if (ready() && result == 0) {
    int32_t kept = operation;
    pthread_mutex_lock(&lock);
    fputc(TRACE_LOCK, out), PUT(kept);
    pthread_mutex_unlock(&lock);
  }
  return result;
}

/* Called by the measured program where it is there: a unit of work begins. */
void trace_mark(int32_t kind) {
  if (!ready()) return;
  pthread_mutex_lock(&lock);
  fputc(TRACE_MARK, out), PUT(kind);
  fflush(out);
  pthread_mutex_unlock(&lock);
}
