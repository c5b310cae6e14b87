import { lazy, Suspense } from 'react'

const ChangePasswordDialog = lazy(async () => ({
  default: (await import('./change-password-dialog.tsx')).ChangePasswordDialog,
}))

/** Fetched when it is asked for: every page has the way to it, and few go it. */
export function PasswordChange({ onClose }: { readonly onClose: () => void }) {
  return (
    <Suspense fallback={null}>
      <ChangePasswordDialog onClose={onClose} />
    </Suspense>
  )
}
