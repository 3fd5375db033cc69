#include "CCurl.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/socket.h>
#include <unistd.h>

/* Ranges that no page of a council is on: this network, private networks, shared addresses, loopback, link-local,
   examples, relays, measuring, multicast and what is kept for later (IANA's registry of special IPv4 addresses). */
static const struct { uint32_t start; int bits; } not_public[] = {
    {0x00000000, 8}, {0x0A000000, 8}, {0x64400000, 10}, {0x7F000000, 8}, {0xA9FE0000, 16}, {0xAC100000, 12},
    {0xC0000000, 24}, {0xC0000200, 24}, {0xC0586300, 24}, {0xC0A80000, 16}, {0xC6120000, 15}, {0xC6336400, 24},
    {0xCB007100, 24}, {0xE0000000, 4}, {0xF0000000, 4},
};

static uint32_t word(const unsigned char *bytes) {
    return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | (uint32_t)bytes[3];
}

static int is_public_4(const unsigned char *address) {
    for (size_t place = 0; place < sizeof not_public / sizeof *not_public; place++) {
        uint32_t mask = 0xFFFFFFFFu << (32 - not_public[place].bits);
        if ((word(address) & mask) == not_public[place].start) return 0;
    }
    return 1;
}

/* Only 2000::/3 is given out for the public; in it, 2001::/23 is for protocols (Teredo among them), 2001:db8::/32 and
   3fff::/20 for examples, and 2002::/16 carries IPv4 addresses, private ones too. */
static int is_public_6(const unsigned char *address) {
    uint32_t first = word(address);
    return first >> 29 == 1 && first >> 9 != 0x20010000u >> 9 && first != 0x20010DB8u
        && first >> 16 != 0x2002u && first >> 12 != 0x3FFF0000u >> 12;
}

static int is_loopback_6(const unsigned char *address) {
    return !word(address) && !word(address + 4) && !word(address + 8) && word(address + 12) == 1;
}

int heard_reach_allows(heard_reach reach, int family, const unsigned char *address) {
    int loopback = reach == HEARD_REACH_LOOPBACK;
    switch (family) {
    case AF_INET: return loopback ? address[0] == 127 : is_public_4(address);
    case AF_INET6: return loopback ? is_loopback_6(address) : is_public_6(address);
    default: return 0;
    }
}

static int allows(const heard_passage *passage, const struct curl_sockaddr *to) {
    const struct sockaddr *address = &to->addr;
    if (to->family == AF_INET && to->addrlen >= sizeof(struct sockaddr_in)) {
        const struct sockaddr_in *four = (const struct sockaddr_in *)address;
        return heard_reach_allows(passage->reach, AF_INET, (const unsigned char *)&four->sin_addr);
    }
    if (to->family == AF_INET6 && to->addrlen >= sizeof(struct sockaddr_in6)) {
        const struct sockaddr_in6 *six = (const struct sockaddr_in6 *)address;
        return heard_reach_allows(passage->reach, AF_INET6, (const unsigned char *)&six->sin6_addr);
    }
    return 0;
}

/* Called with the address that a name was resolved to, so a name that changes its mind gains nothing. */
static curl_socket_t open_socket(void *context, curlsocktype purpose, struct curl_sockaddr *to) {
    heard_passage *passage = context;
    (void)purpose;
    if (!allows(passage, to)) {
        passage->refused++;
        return CURL_SOCKET_BAD;
    }
    return socket(to->family, to->socktype | SOCK_CLOEXEC, to->protocol);
}

/* Called before the request goes out, on a new connection or on one kept from an earlier request. */
static int about_to_send(void *context, char *remote, char *local, int remote_port, int local_port) {
    heard_passage *passage = context;
    unsigned char address[16];
    int family = inet_pton(AF_INET, remote, address) == 1 ? AF_INET
        : inet_pton(AF_INET6, remote, address) == 1 ? AF_INET6 : AF_UNSPEC;
    (void)local, (void)remote_port, (void)local_port;
    if (!heard_reach_allows(passage->reach, family, address)) {
        passage->refused++;
        return CURL_PREREQFUNC_ABORT;
    }
    if (passage->once && passage->begun) return CURL_PREREQFUNC_ABORT;
    passage->begun++;
    return CURL_PREREQFUNC_OK;
}

CURLcode heard_curl_set_passage(CURL *handle, heard_passage *passage) {
    CURLcode code = curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, open_socket);
    if (code == CURLE_OK) code = curl_easy_setopt(handle, CURLOPT_OPENSOCKETDATA, passage);
    if (code == CURLE_OK) code = curl_easy_setopt(handle, CURLOPT_PREREQFUNCTION, about_to_send);
    return code == CURLE_OK ? curl_easy_setopt(handle, CURLOPT_PREREQDATA, passage) : code;
}
