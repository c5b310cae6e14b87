import type { TrailDetail } from '@pianqu/shared/trail-words/trail-actions.ts'
import type { Change } from '../../db/command.ts'

type Done = TrailDetail<'installation.backup'>

/** Writes that the data were backed up, that a backup was tried out, or that the data come from one. */
export const recordUpkeep = ({ audit }: Change, step: 'backup' | 'drill' | 'restore', detail: Done): void =>
  audit({ action: `installation.${step}`, subject: 'installation', detail, movesFigures: false })
