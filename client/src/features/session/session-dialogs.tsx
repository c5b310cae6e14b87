import { lazyPart } from '../../ui/on-demand.tsx'

const ChangePasswordDialog = lazyPart(() =>
  import('./change-password-dialog.tsx').then((part) => part.ChangePasswordDialog),
)

const OwnSessionsDialog = lazyPart(() => import('./own-sessions-dialog.tsx').then((part) => part.OwnSessionsDialog))

interface SessionDialogProps {
  readonly which: 'password' | 'sessions'
  readonly onClose: () => void
}

/** Fetched when it is asked for: every page has the way to it, and few go it. */
export function SessionDialog({ which, onClose }: SessionDialogProps) {
  return which === 'password' ? <ChangePasswordDialog onClose={onClose} /> : <OwnSessionsDialog onClose={onClose} />
}
