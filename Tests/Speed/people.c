/* Many people at once who follow a plan of requests over kept connections, each with cookies of her own.
 *   cc -O2 -o people people.c && ./people PORT PEOPLE SECONDS PLAN
 * A line of a plan:  [once|and|-] METHOD PATH BODY STATUS LOCATION
 *   once  done one time at the start by everybody, not measured
 *   and   belongs to the step before it (a redirect that is followed)
 *   BODY  `-` for none; {a|b|c} stands for one of the three, another one each time round
 *   LOCATION  the path a redirect must lead to; `-` where none is expected
 * `fresh` on a line of its own: every time round begins with no cookies, as somebody new.
 * Any other answer than the one planned counts as a mistake and ends the run with status 1.
 * Prints: people, seconds, requests, rounds (whole plans done), steps with their p50, p99 and longest time in ms. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

enum { LINES = 64, COOKIES = 8, ROOM = 1 << 18, TIMES = 1 << 24 };
typedef struct { char method[8], path[200], body[600], location[200]; int status, joined; } Line;
typedef struct { char name[64], value[200]; } Cookie;
typedef struct {
    int socket, at, round, preparing; double began;
    char got[ROOM]; size_t length; Cookie cookies[COOKIES];
} Person;

static Line once[LINES], plan[LINES];
static int once_count, plan_count, fresh, mistakes;
static long requests, rounds, posts, time_count;
static float *times;
static Person *people;
static int port;

static double now(void) { struct timespec t; clock_gettime(CLOCK_MONOTONIC, &t); return t.tv_sec + t.tv_nsec / 1e9; }
static int by_size(const void *a, const void *b) { float x = *(float *)a - *(float *)b; return x < 0 ? -1 : x > 0; }

static void read_plan(const char *name) {
    FILE *file = fopen(name, "r"); char text[1200];
    if (!file) { perror(name); exit(2); }
    while (fgets(text, sizeof text, file)) {
        char mark[8]; Line line = {0};
        if (!strncmp(text, "fresh", 5)) { fresh = 1; continue; }
        if (sscanf(text, "%7s %7s %199s %599s %d %199s", mark, line.method, line.path, line.body, &line.status,
                   line.location) != 6) continue;
        line.joined = !strcmp(mark, "and");
        if (once_count >= LINES || plan_count >= LINES) { fprintf(stderr, "the plan is too long\n"); exit(2); }
        if (!strcmp(mark, "once")) once[once_count++] = line; else plan[plan_count++] = line;
    }
    fclose(file);
}

/* Writes a body with one of each {a|b|c} chosen by the number of the round. */
static void choose(const char *from, int which, char *to) {
    while (*from) {
        if (*from != '{') { *to++ = *from++; continue; }
        const char *end = strchr(from, '}'), *one = from + 1; int count = 1, skip;
        for (const char *c = from; c < end; c++) count += *c == '|';
        for (skip = which % count; skip; skip--) one = strchr(one, '|') + 1;
        while (*one != '|' && *one != '}') *to++ = *one++;
        from = end + 1;
    }
    *to = 0;
}

static Line *line_of(Person *one) { return one->preparing ? &once[one->at] : &plan[one->at]; }

static void ask(Person *one) {
    Line *line = line_of(one); char body[600] = "", sent[4096]; int length;
    if (strcmp(line->body, "-")) choose(line->body, one->round, body);
    length = snprintf(sent, sizeof sent, "%s %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n", line->method, line->path, port);
    int any = 0;
    for (int i = 0; i < COOKIES; i++)
        if (one->cookies[i].name[0])
            length += snprintf(sent + length, sizeof sent - length, "%s%s=%s", any++ ? "; " : "Cookie: ",
                               one->cookies[i].name, one->cookies[i].value);
    if (any) length += snprintf(sent + length, sizeof sent - length, "\r\n");
    if (!strcmp(line->method, "POST"))
        length += snprintf(sent + length, sizeof sent - length,
            "Sec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: %zu\r\n",
            strlen(body));
    length += snprintf(sent + length, sizeof sent - length, "\r\n%s", body);
    if (!line->joined) one->began = now();
    one->length = 0;
    if (write(one->socket, sent, length) != length) { perror("write"); exit(2); }
}

static void keep_cookie(Person *one, const char *text) {
    char name[64], value[200] = ""; const char *end = strpbrk(text, "\r");
    if (sscanf(text, "%63[^=]=%199[^;\r]", name, value) < 1) return;
    int gone = !value[0] || (strcasestr(text, "max-age=0") && strcasestr(text, "max-age=0") < end), empty = -1, i;
    for (i = 0; i < COOKIES; i++) {
        if (!strcmp(one->cookies[i].name, name)) break;
        if (!one->cookies[i].name[0] && empty < 0) empty = i;
    }
    if (i == COOKIES) i = empty;
    if (i < 0) return;
    if (gone) one->cookies[i].name[0] = 0;
    else { strcpy(one->cookies[i].name, name); strcpy(one->cookies[i].value, value); }
}

static void wrong(Line *line, const char *what, const char *got) {
    if (mistakes++ < 5) fprintf(stderr, "%s %s: %s %.200s\n", line->method, line->path, what, got);
}

/* Looks at what has come; true when it is a whole answer. */
static int answered(Person *one) {
    one->got[one->length] = 0;
    char *end = strstr(one->got, "\r\n\r\n"), *at; Line *line = line_of(one);
    size_t body = 0; char location[200] = "-";
    if (!end) return 0;
    for (at = strstr(one->got, "\r\n"); at && at < end; at = strstr(at + 2, "\r\n"))
        if (!strncasecmp(at + 2, "content-length:", 15)) body = strtoul(at + 17, 0, 10);
        else if (!strncasecmp(at + 2, "transfer-encoding:", 18)) wrong(line, "an answer in chunks", "");
        else if (!strncasecmp(at + 2, "location: ", 10)) sscanf(at + 12, "%199[^\r]", location);
    if (one->length < (size_t)(end + 4 - one->got) + body) return 0;
    for (at = strstr(one->got, "\r\n"); at && at < end; at = strstr(at + 2, "\r\n"))
        if (!strncasecmp(at + 2, "set-cookie: ", 12)) keep_cookie(one, at + 14);
    if (atoi(one->got + 9) != line->status) wrong(line, "not as planned:", one->got);
    else if (strcmp(line->location, "-") && strcmp(line->location, location)) wrong(line, "leads to", location);
    return 1;
}

static void next(Person *one, int measuring) {
    Line *line = line_of(one); int last = ++one->at >= (one->preparing ? once_count : plan_count);
    if (!one->preparing && measuring) {
        requests++; posts += line->status == 303 && !strcmp(line->method, "POST");
        if ((last || !plan[one->at].joined) && time_count < TIMES) times[time_count++] = (now() - one->began) * 1e3;
        rounds += last;
    }
    if (last) { one->at = 0; one->preparing = 0; one->round++; if (fresh) memset(one->cookies, 0, sizeof one->cookies); }
}

static void join(Person *one, int epoll) {
    struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons(port)};
    int yes = 1; struct epoll_event event = {.events = EPOLLIN, .data.ptr = one};
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    one->socket = socket(AF_INET, SOCK_STREAM, 0);
    if (connect(one->socket, (void *)&to, sizeof to)) { perror("connect"); exit(2); }
    setsockopt(one->socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    fcntl(one->socket, F_SETFL, O_NONBLOCK);
    epoll_ctl(epoll, EPOLL_CTL_ADD, one->socket, &event);
}

int main(int count, char **words) {
    if (count != 5) { fprintf(stderr, "people PORT PEOPLE SECONDS PLAN\n"); return 2; }
    int crowd = atoi(words[2]), epoll = epoll_create1(0), busy = crowd, preparing = crowd;
    double seconds = atof(words[3]), start = 0, stop = 0;
    port = atoi(words[1]); read_plan(words[4]);
    people = calloc(crowd, sizeof *people); times = malloc(sizeof *times * TIMES);
    for (int i = 0; i < crowd; i++) {
        join(&people[i], epoll); people[i].round = i; people[i].preparing = once_count > 0; ask(&people[i]);
    }
    if (!once_count) { preparing = 0; start = now(); stop = start + seconds; }
    while (busy && mistakes < 5) {
        struct epoll_event events[256]; int ready = epoll_wait(epoll, events, 256, 10000);
        if (ready <= 0) { fprintf(stderr, "no answer for 10 seconds\n"); return 1; }
        for (int i = 0; i < ready; i++) {
            Person *one = events[i].data.ptr;
            ssize_t got = read(one->socket, one->got + one->length, ROOM - 1 - one->length);
            if (got < 0 && (errno == EAGAIN || errno == EINTR)) continue;
            if (got <= 0) { fprintf(stderr, "the server closed a connection\n"); return 1; }
            one->length += got;
            if (!answered(one)) continue;
            int was_preparing = one->preparing;
            next(one, start > 0 && now() < stop);
            if (was_preparing && !one->preparing) {
                /* Everybody waits for the last one; then all begin together. */
                if (--preparing) continue;
                start = now(); stop = start + seconds;
                for (int k = 0; k < crowd; k++) ask(&people[k]);
                continue;
            }
            /* After the end everybody finishes what she began, so that nothing is left half done. */
            if (stop > 0 && now() >= stop && one->at == 0) { busy--; continue; }
            ask(one);
        }
    }
    struct rusage used; getrusage(RUSAGE_SELF, &used);
    double own = used.ru_utime.tv_sec + used.ru_stime.tv_sec + (used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
    qsort(times, time_count, sizeof *times, by_size);
    long all_rounds = 0; for (int i = 0; i < crowd; i++) all_rounds += people[i].round - i - (once_count > 0);
    printf("people %d seconds %.1f requests %ld requests_per_second %.1f rounds %ld rounds_per_second %.2f "
           "all_rounds %ld posts %ld p50 %.3f p99 %.3f longest %.3f own_seconds %.2f mistakes %d\n", crowd, seconds, requests,
           requests / seconds, rounds, rounds / seconds, all_rounds, posts, time_count ? times[time_count / 2] : 0,
           time_count ? times[(long)(time_count * .99)] : 0, time_count ? times[time_count - 1] : 0, own, mistakes);
    return mistakes > 0;
}
