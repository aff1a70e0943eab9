#ifndef C_MEMORY_H
#define C_MEMORY_H

/// The descriptor of a new file that is only in memory and closed in child processes; -1 with errno on failure.
int memory_file(void);

#endif
