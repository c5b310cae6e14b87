import { lazy, Suspense } from 'react'
import type { RaiseDialogProps } from './raise-dialog.tsx'

const Dialog = lazy(async () => ({ default: (await import('./raise-dialog.tsx')).RaiseDialog }))

/** Asks for a blocker; read when somebody wants to raise one. */
export const Raising = (props: RaiseDialogProps) => (
  <Suspense fallback={null}>
    <Dialog {...props} />
  </Suspense>
)
