import type { Blocker } from '@pianqu/shared/blockers/blocker.contract.ts'

export interface StepDialogProps {
  readonly blocker: Blocker
  readonly onClose: () => void
}
