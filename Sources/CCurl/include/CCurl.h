/* libcurl, made callable from Swift. Swift cannot call variadic C functions, so every kind of curl_easy_setopt and
   curl_easy_getinfo that Heard needs gets a function of fixed arity here. There is none for int on purpose: libcurl
   reads a long from its variable arguments. */
#ifndef HEARD_CCURL_H
#define HEARD_CCURL_H

#include <curl/curl.h>

/* The version of the libcurl that runs, for example "7.88.1". Never NULL. */
const char *heard_curl_version(void);

/* Makes libcurl ready, once in the life of the process, from any thread; later calls give what the first one gave.
   A connection that the other side closes must not end the program, so SIGPIPE is ignored from then on. */
CURLcode heard_curl_begin(void);

CURLcode heard_curl_set_long(CURL *handle, CURLoption option, long value);
CURLcode heard_curl_set_offset(CURL *handle, CURLoption option, curl_off_t value);
CURLcode heard_curl_set_text(CURL *handle, CURLoption option, const char *text);
CURLcode heard_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *list);
/* What is sent, copied at once; its length first, since it may hold zeros; no bytes at all are an empty body. */
CURLcode heard_curl_set_body(CURL *handle, const void *bytes, curl_off_t count);
/* Who takes the answer: its head line by line, and its body in parts. */
CURLcode heard_curl_set_reader_of_head(CURL *handle, curl_write_callback reader, void *context);
CURLcode heard_curl_set_reader_of_body(CURL *handle, curl_write_callback reader, void *context);
/* Who gives what is sent, part by part, when it is a letter. */
CURLcode heard_curl_set_source(CURL *handle, curl_read_callback source, void *context);
/* Who is asked, about once a second or more often, whether to go on. */
CURLcode heard_curl_set_watch(CURL *handle, curl_xferinfo_callback watch, void *context);
/* Where libcurl says what went wrong: CURL_ERROR_SIZE bytes that outlive the handle. */
CURLcode heard_curl_set_words(CURL *handle, char *words);

CURLcode heard_curl_get_long(CURL *handle, CURLINFO info, long *value);
CURLcode heard_curl_get_offset(CURL *handle, CURLINFO info, curl_off_t *value);
CURLcode heard_curl_get_text(CURL *handle, CURLINFO info, const char **text);

/* Which machines may be talked to. */
typedef enum heard_reach {
    /* Machines that the whole internet can reach. */
    HEARD_REACH_PUBLIC = 0,
    /* This very machine. */
    HEARD_REACH_LOOPBACK = 1
} heard_reach;

/* 1 when an address is within reach, else 0. The family is AF_INET with 4 bytes or AF_INET6 with 16. */
int heard_reach_allows(heard_reach reach, int family, const unsigned char *address);

/* What is asked before a connection is made and before a request goes out on it, and what was found then. */
typedef struct heard_passage {
    heard_reach reach;
    /* 1 for a request that must not go out twice: libcurl sends again by itself when an old connection dies. */
    int once;
    /* How many addresses were out of reach. */
    int refused;
    /* How often the request was about to go out; 0 means for sure that nothing was sent. */
    int begun;
} heard_passage;

/* Watches the way out with a passage that stays where it is until the request is over. */
CURLcode heard_curl_set_passage(CURL *handle, heard_passage *passage);

#endif
