import { useNavigate } from '@tanstack/react-router'
import { waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { showPage } from '../test-page.tsx'
import { paths } from './paths.ts'
import { usePageSearch } from './search.ts'

interface Held {
  change?: (patch: z.input<typeof schema>) => void
  leave?: () => void
}

const schema = z.object({ line: z.string().optional(), tab: z.string().optional() })

test('what comes late changes the address of its own page, and of no other', async () => {
  const held: Held = {}
  const component = () => <Page held={held} />
  const { search } = await showPage({ component, at: '/dispatch/review', answer: () => ({ body: {} }) })
  const { change, leave } = held
  change?.({ line: 'P1' })
  await waitFor(() => expect(search()).toEqual({ line: 'P1' }))
  leave?.()
  await waitFor(() => expect(search()).toEqual({}))
  change?.({ line: 'P2' })
  held.change?.({ tab: 'year' })
  await waitFor(() => expect(search()).toEqual({ tab: 'year' }))
})

function Page({ held }: { readonly held: Held }) {
  const [, change] = usePageSearch(schema)
  const navigate = useNavigate()
  held.change = change
  held.leave = () => void navigate(paths.bonds())
  return <h1>页</h1>
}
