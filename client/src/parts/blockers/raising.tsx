import { onDemand, Part } from '../../ui/on-demand.tsx'
import type { RaiseDialogProps } from './raise-dialog.tsx'

const dialog = onDemand(() => import('./raise-dialog.tsx').then((part) => part.RaiseDialog))

/** Asks for a blocker; read when somebody wants to raise one. */
export const Raising = (props: RaiseDialogProps) => <Part of={dialog} with={props} />
