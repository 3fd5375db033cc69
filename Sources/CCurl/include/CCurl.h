/* libcurl, made callable from Swift. Swift cannot call variadic C functions, so every curl_easy_setopt that Heard
   needs gets a function of fixed arity here. */
#ifndef HEARD_CCURL_H
#define HEARD_CCURL_H

#include <curl/curl.h>

/* The version of the libcurl that runs, for example "7.88.1". Never NULL. */
const char *heard_curl_version(void);

#endif
