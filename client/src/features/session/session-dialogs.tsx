import { lazy, Suspense } from 'react'

const ChangePasswordDialog = lazy(async () => ({
  default: (await import('./change-password-dialog.tsx')).ChangePasswordDialog,
}))

const OwnSessionsDialog = lazy(async () => ({
  default: (await import('./own-sessions-dialog.tsx')).OwnSessionsDialog,
}))

interface SessionDialogProps {
  readonly which: 'password' | 'sessions'
  readonly onClose: () => void
}

/** Fetched when it is asked for: every page has the way to it, and few go it. */
export function SessionDialog({ which, onClose }: SessionDialogProps) {
  return (
    <Suspense fallback={null}>
      {which === 'password' ? <ChangePasswordDialog onClose={onClose} /> : <OwnSessionsDialog onClose={onClose} />}
    </Suspense>
  )
}
