import { type Asking, demandKeeper, isKeeper } from '../accounts/keeper.facts.ts'

export const mayKeepBonds = (asking: Asking): boolean => isKeeper(asking, 'bonds:import')

/** Throws auth/forbidden where this person does not keep the bonds. */
export const demandBonds = (asking: Asking): void => demandKeeper(asking, 'bonds:import', '更改专项债台账')
