import { useRouter } from '@tanstack/react-router'

interface AddressLinkProps {
  /** A path of the app with its query, as the server writes it. */
  readonly to: string
  /** What it does, where its words alone do not say it. */
  readonly label?: string
  readonly className?: string
  readonly children: React.ReactNode
}

/** A link to an address that the server named; it opens in place, and elsewhere where somebody asks for that. */
export function AddressLink({ to, label, className, children }: AddressLinkProps) {
  const { history } = useRouter()
  const open = (event: React.MouseEvent) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    history.push(to)
  }
  return (
    <a href={to} onClick={open} className={className} aria-label={label}>
      {children}
    </a>
  )
}
