#ifndef CPTY_H
#define CPTY_H

#include <stddef.h>

/* Opens the terminal's side of a new pseudo-terminal and writes the path of the
   program's side; -1 on failure. */
int cp_open(char *path, size_t length);

/* Gives the window another size, which tells the programs in it. */
int cp_resize(int master, int width, int height);

#endif
