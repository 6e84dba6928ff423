#ifndef CTASKS_H
#define CTASKS_H

/// Hands every task's job that no executor of its own takes to `enqueue`, in place of libdispatch's
/// pool. To be called once, before the first task.
///
/// The symbol is Swift's own and meant for this. NIO looks it up by name, which a program that has
/// the runtime linked in statically does not export, so it is referred to here.
void ctasks_take_over(void (*enqueue)(void *job));

#endif
