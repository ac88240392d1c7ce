// glibc (since 2.34) declares it only where GNU's extensions are asked for, which Swift does not;
// `actions` is a posix_spawn_file_actions_t, whose header belongs to the module Glibc.
int posix_spawn_file_actions_addclosefrom_np(void *actions, int from);
