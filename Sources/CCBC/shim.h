#include <coin/Cbc_C_Interface.h>
#include <coin/Clp_C_Interface.h>
#include <dlfcn.h>
#include <stdbool.h>

// The solvers are loaded when something is first asked of them: their fifteen libraries cost more than all else that
// a command does before its first line.
#define SOLVER_FUNCTIONS(use) \
  use(Cbc_deleteModel) use(Cbc_getColSolution) use(Cbc_isProvenOptimal) use(Cbc_loadProblem) use(Cbc_newModel) \
  use(Cbc_setInteger) use(Cbc_setLogLevel) use(Cbc_setMaximumNodes) use(Cbc_setParameter) use(Cbc_solve) \
  use(Clp_addRows) use(Clp_chgColumnUpper) use(Clp_chgObjCoefficients) use(Clp_chgRowLower) use(Clp_chgRowUpper) \
  use(Clp_columnLower) use(Clp_columnUpper) use(Clp_copyinStatus) use(Clp_deleteModel) use(Clp_deleteRows) \
  use(Clp_dual) use(Clp_dualColumnSolution) use(Clp_dualRowSolution) use(Clp_freeRay) use(Clp_getNumRows) \
  use(Clp_infeasibilityRay) use(Clp_isProvenOptimal) use(Clp_isProvenPrimalInfeasible) use(Clp_loadProblem) \
  use(Clp_newModel) use(Clp_objectiveValue) use(Clp_primal) use(Clp_primalColumnSolution) use(Clp_scaling) \
  use(Clp_setLogLevel) use(Clp_setOptimizationDirection)

#define SOLVER_FIELD(name) __typeof__(&name) name;
struct SolverFunctions { SOLVER_FUNCTIONS(SOLVER_FIELD) };

#define SOLVER_FOUND(name) && (functions->name = (__typeof__(&name))dlsym(library, #name))
// False where the libraries, or one of the functions, are not there.
static inline bool findSolvers(struct SolverFunctions *functions) {
  void *library = dlopen("libCbcSolver.so.3", RTLD_NOW | RTLD_LOCAL);
  return library SOLVER_FUNCTIONS(SOLVER_FOUND);
}
