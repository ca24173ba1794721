/* How long a write waits while many processes write to one file.
   writers MODE DATABASE PROCESSES SECONDS
     MODE busy       SQLite's own waiting (busy_timeout 5000)
          turnstile  an exclusive flock around each transaction, the sync inside it
   Each process makes a seat's write over and over: a contact's status, its status change, and a
   history row, in one immediate transaction, WAL and synchronous FULL. Checkpoints are PASSIVE,
   past 4000 pages, in 'turnstile' inside the lock. Prints one line:
   MODE PROCESSES transactions p50 p99 max (milliseconds) refused fewest most (of one process)
   gcc -O2 writers.c -lsqlite3 -o writers */
#define _GNU_SOURCE
#include <fcntl.h>
#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define MOST_SAMPLES 20000
typedef struct {
  volatile int go;
  volatile int ready;
} gate;
typedef struct {
  uint32_t count, refused;
  uint32_t microseconds[MOST_SAMPLES];
} tally;

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}
static void must(sqlite3 *db, int result) {
  if (result == SQLITE_OK || result == SQLITE_DONE || result == SQLITE_ROW) return;
  fprintf(stderr, "writers: %s\n", sqlite3_errmsg(db));
  _exit(1);
}
static void execute(sqlite3 *db, const char *sql) { must(db, sqlite3_exec(db, sql, NULL, NULL, NULL)); }

static int log_pages;
static int on_commit(void *u, sqlite3 *db, const char *name, int pages) {
  (void)u, (void)db, (void)name;
  log_pages = pages;
  return SQLITE_OK;
}

static sqlite3 *open_file(const char *path) {
  sqlite3 *db;
  must(NULL, sqlite3_open(path, &db));
  sqlite3_busy_timeout(db, 5000);
  execute(db, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=0;"
              "PRAGMA cache_size=-2048; PRAGMA mmap_size=0");
  sqlite3_wal_hook(db, on_commit, NULL);
  return db;
}

static void make(const char *path) {
  unlink(path);
  sqlite3 *db = open_file(path);
  execute(db,
          "CREATE TABLE contact(id INTEGER PRIMARY KEY, phone TEXT UNIQUE, status INT, changed INT);"
          "CREATE TABLE change(id INTEGER PRIMARY KEY, contact INT, status INT, by INT, at INT);"
          "CREATE INDEX change_contact ON change(contact, id);"
          "CREATE TABLE history(seq INTEGER PRIMARY KEY, at INT, actor INT, document INT, json TEXT, hash BLOB);"
          "CREATE INDEX history_document ON history(document, seq);"
          "WITH RECURSIVE n(i) AS (VALUES(1) UNION ALL SELECT i+1 FROM n WHERE i<100000)"
          " INSERT INTO contact SELECT i, 5140000000+i, 1, 0 FROM n");
  sqlite3_close(db);
}

static void work(const char *mode, const char *path, int who, double seconds, gate *g, tally *t) {
  int locked = !strcmp(mode, "turnstile");
  char side[4096];
  snprintf(side, sizeof side, "%s.turnstile", path);
  int turnstile = open(side, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  sqlite3 *db = open_file(path);
  const char *texts[] = {
      "BEGIN IMMEDIATE", "UPDATE contact SET status=?1, changed=?2 WHERE id=?3",
      "INSERT INTO change VALUES(NULL,?3,?1,?4,?2)",
      "INSERT INTO history SELECT ifnull(max(seq),0)+1,?2,?4,?3,?5,randomblob(32) FROM history", "COMMIT"};
  sqlite3_stmt *s[5];
  for (int i = 0; i < 5; i++) must(db, sqlite3_prepare_v2(db, texts[i], -1, &s[i], NULL));
  char json[257];
  memset(json, 'x', 256), json[256] = 0;
  unsigned seed = (unsigned)who + 1;
  __sync_fetch_and_add(&g->ready, 1);
  while (!g->go) usleep(1000);
  double until = now() + seconds;
  while (now() < until && t->count < MOST_SAMPLES) {
    double began = now();
    if (locked) flock(turnstile, LOCK_EX);
    int refused = 0;
    for (int i = 0; i < 5 && !refused; i++) {
      int values = sqlite3_bind_parameter_count(s[i]);
      int64_t numbers[] = {1 + rand_r(&seed) % 8, (int64_t)(began * 1000), 1 + rand_r(&seed) % 100000, who};
      for (int v = 1; v <= values && v <= 4; v++) sqlite3_bind_int64(s[i], v, numbers[v - 1]);
      if (values == 5) sqlite3_bind_text(s[i], 5, json, 256, SQLITE_STATIC);
      int result = sqlite3_step(s[i]);
      sqlite3_reset(s[i]);
      if (result == SQLITE_BUSY) refused = 1;
      else must(db, result);
    }
    if (refused && !sqlite3_get_autocommit(db)) execute(db, "ROLLBACK");
    if (locked && log_pages > 4000) execute(db, "PRAGMA wal_checkpoint(PASSIVE)"), log_pages = 0;
    if (locked) flock(turnstile, LOCK_UN);
    if (!locked && log_pages > 4000) execute(db, "PRAGMA wal_checkpoint(PASSIVE)"), log_pages = 0;
    t->refused += (uint32_t)refused;
    t->microseconds[t->count++] = (uint32_t)((now() - began) * 1e6);
  }
  _exit(0);
}

static int ascending(const void *a, const void *b) {
  uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
  return x < y ? -1 : x > y;
}

int main(int argc, char **argv) {
  if (argc != 5) return fprintf(stderr, "usage: writers busy|turnstile DATABASE PROCESSES SECONDS\n"), 2;
  int processes = atoi(argv[3]);
  double seconds = atof(argv[4]);
  make(argv[2]);
  int shared = MAP_SHARED | MAP_ANONYMOUS, both = PROT_READ | PROT_WRITE;
  gate *g = mmap(NULL, sizeof *g, both, shared, -1, 0);
  tally *tallies = mmap(NULL, sizeof *tallies * (size_t)processes, both, shared, -1, 0);
  for (int i = 0; i < processes; i++)
    if (fork() == 0) work(argv[1], argv[2], i, seconds, g, &tallies[i]);
  while (g->ready < processes) usleep(1000);
  g->go = 1;
  int bad = 0;
  for (int status; wait(&status) > 0;) bad |= status;
  if (bad) return 1;
  uint32_t total = 0, refused = 0, fewest = UINT32_MAX, most = 0;
  for (int i = 0; i < processes; i++) {
    total += tallies[i].count, refused += tallies[i].refused;
    if (tallies[i].count < fewest) fewest = tallies[i].count;
    if (tallies[i].count > most) most = tallies[i].count;
  }
  uint32_t *all = malloc(total * sizeof *all), *into = all;
  for (int i = 0; i < processes; i++) {
    memcpy(into, tallies[i].microseconds, tallies[i].count * sizeof *all);
    into += tallies[i].count;
  }
  qsort(all, total, sizeof *all, ascending);
  printf("%s %d %u %.2f %.2f %.2f %u %u %u\n", argv[1], processes, total, all[total / 2] / 1e3,
         all[(size_t)total * 99 / 100] / 1e3, all[total - 1] / 1e3, refused, fewest, most);
  return 0;
}
