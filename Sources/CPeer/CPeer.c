#include "CPeer.h"
