/* What the disk can do: durable SQLite commits, one after another.
 *   cc -O2 -o disk disk.c -lsqlite3 && ./disk FOLDER [SECONDS]
 * WAL and synchronous=FULL, 400 bytes a row, 1 row and 50 rows a commit: commits a second, p50 and p99 in ms. */
#define _GNU_SOURCE
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static double now(void) { struct timespec t; clock_gettime(CLOCK_MONOTONIC, &t); return t.tv_sec + t.tv_nsec / 1e9; }
static int by_size(const void *a, const void *b) { double x = *(double *)a - *(double *)b; return x < 0 ? -1 : x > 0; }
static double times[4000000];

static void run(sqlite3 *database, sqlite3_stmt *statement) {
    if (sqlite3_step(statement) != SQLITE_DONE) { fprintf(stderr, "%s\n", sqlite3_errmsg(database)); exit(1); }
    sqlite3_reset(statement);
}

static void commits(const char *folder, int rows, double seconds) {
    char name[500], other[520], text[401]; sqlite3 *database; sqlite3_stmt *begin, *insert, *commit; long count = 0;
    snprintf(name, sizeof name, "%s/disk.db", folder);
    memset(text, 'a', 400); text[400] = 0;
    if (sqlite3_open(name, &database)) exit(1);
    sqlite3_exec(database, "pragma journal_mode=wal; pragma synchronous=full; drop table if exists r;"
                 "create table r(id integer primary key, at integer, said text not null)", 0, 0, 0);
    sqlite3_prepare_v2(database, "begin immediate", -1, &begin, 0);
    sqlite3_prepare_v2(database, "insert into r(at, said) values(?, ?)", -1, &insert, 0);
    sqlite3_prepare_v2(database, "commit", -1, &commit, 0);
    double start = now(), time;
    while ((time = now()) - start < seconds && count < 4000000) {
        run(database, begin);
        for (int i = 0; i < rows; i++) {
            sqlite3_bind_int64(insert, 1, count);
            sqlite3_bind_text(insert, 2, text, 400, SQLITE_STATIC);
            run(database, insert);
        }
        run(database, commit);
        times[count++] = now() - time;
    }
    double took = now() - start;
    qsort(times, count, sizeof *times, by_size);
    printf("rows %d commits_per_second %.1f rows_per_second %.1f p50 %.3f p99 %.3f sqlite %s\n", rows, count / took,
           count * rows / took, times[count / 2] * 1e3, times[(long)(count * .99)] * 1e3, sqlite3_libversion());
    sqlite3_finalize(begin); sqlite3_finalize(insert); sqlite3_finalize(commit); sqlite3_close(database);
    unlink(name); snprintf(other, sizeof other, "%s-wal", name); unlink(other);
    snprintf(other, sizeof other, "%s-shm", name); unlink(other);
}

int main(int count, char **words) {
    const char *folder = count > 1 ? words[1] : ".";
    double seconds = count > 2 ? atof(words[2]) : 5;
    commits(folder, 1, seconds);
    commits(folder, 50, seconds);
    return 0;
}
