#include "cli/run.h"

int main(int count, char** arguments)
{
    return count > 0 ? skrejlapa::run({arguments + 1, arguments + count}) : skrejlapa::run({});
}
