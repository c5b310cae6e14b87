import { Link, useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'

type Search = Readonly<Record<string, unknown>>

const withPeek = (code: string) => (old: Search) => ({ ...old, peek: code })

/** Opens a project over the page, which stays as it is. */
export function usePeek(): (code: string) => void {
  const navigate = useNavigate()
  return useCallback((code) => void navigate({ to: '.', search: withPeek(code), resetScroll: false }), [navigate])
}

interface PeekLinkProps {
  readonly code: string
  readonly title?: string
  readonly children: React.ReactNode
}

/** A project's name that opens it over the page. */
export function PeekLink({ code, title, children }: PeekLinkProps) {
  return (
    <Link to="." search={withPeek(code)} resetScroll={false} title={title ?? '打开项目情况'}>
      {children}
    </Link>
  )
}
