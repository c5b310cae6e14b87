import { type NamedActions, useNamedKeys } from '../../ui/keys/use-named-keys.ts'
import { commandOf, type DispatchCommand } from './dispatch-keys.ts'

/** Listens for the keys of the month, on the page or inside its dialog. */
export const useDispatchKeys = (actions: NamedActions<DispatchCommand>, where: 'page' | 'dialog' = 'page'): void =>
  useNamedKeys(commandOf, actions, where)
