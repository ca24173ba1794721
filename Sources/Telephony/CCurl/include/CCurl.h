#ifndef CCURL_H
#define CCURL_H

#include <curl/curl.h>

/* libcurl's variadic functions, which Swift cannot call, once per type of
 * argument. Each takes the address of the function, since the library is opened
 * at run time and not linked. */

typedef CURLcode (*ccurl_setopt)(CURL *, CURLoption, ...);
typedef CURLcode (*ccurl_getinfo)(CURL *, CURLINFO, ...);
typedef size_t (*ccurl_take)(char *, size_t, size_t, void *);

static inline CURLcode ccurl_set_long(void *set, CURL *easy, CURLoption option, long value) {
  return ((ccurl_setopt)set)(easy, option, value);
}

static inline CURLcode ccurl_set_text(void *set, CURL *easy, CURLoption option, const char *value) {
  return ((ccurl_setopt)set)(easy, option, value);
}

static inline CURLcode ccurl_set_pointer(void *set, CURL *easy, CURLoption option, void *value) {
  return ((ccurl_setopt)set)(easy, option, value);
}

static inline CURLcode ccurl_set_take(void *set, CURL *easy, CURLoption option, ccurl_take value) {
  return ((ccurl_setopt)set)(easy, option, value);
}

static inline CURLcode ccurl_get_long(void *get, CURL *easy, CURLINFO info, long *value) {
  return ((ccurl_getinfo)get)(easy, info, value);
}

/* A macro that Swift does not import. */
static const long ccurl_auth_basic = (long)CURLAUTH_BASIC;

#endif
