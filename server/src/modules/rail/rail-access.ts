import { type Asking, demandKeeper, isKeeper } from '../accounts/keeper.facts.ts'

export const mayKeepRail = (asking: Asking): boolean => isKeeper(asking, 'rail:import')

/** Throws auth/forbidden where this person does not keep the network. */
export const demandRail = (asking: Asking): void => demandKeeper(asking, 'rail:import', '保存轨道情景')
