#ifndef PRESIDED_CPEER_H
#define PRESIDED_CPEER_H
#endif
