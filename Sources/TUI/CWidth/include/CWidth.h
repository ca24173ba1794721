#ifndef CWIDTH_H
#define CWIDTH_H

#include <stdint.h>

/* Sets the process's character type to UTF-8, without which every scalar past
   ASCII has no width. Returns 0 where the system has no such locale. */
int cw_prepare(void);

/* wcwidth(3), which Swift's Glibc leaves out: cells of one scalar, -1 for none. */
int cw_width(uint32_t scalar);

#endif
