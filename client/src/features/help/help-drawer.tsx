import { type Manual, manuals, type Section } from 'virtual:manuals'
import { Suspense, use, useState } from 'react'
import { Drawer } from '../../ui/drawer.tsx'
import { Select } from '../../ui/form/select.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import styles from './help.module.css'
import { manualOf } from './manual-of.ts'

interface HelpDrawerProps {
  /** The page in sight, as the router writes its address. */
  readonly pattern: string
  readonly onClose: () => void
  /** The keys, below the manual. */
  readonly children: React.ReactNode
}

/** The manual of the page in sight, its own section first; from there to any other manual. */
export function HelpDrawer({ pattern, onClose, children }: HelpDrawerProps) {
  const own = manualOf(pattern)
  const [name, setName] = useState(own.manual)
  const manual = manuals.find((each) => each.name === name) ?? manuals[0]
  return (
    <Drawer isOpen onClose={onClose} title="帮助">
      <Stack gap={16}>
        <Select
          label="手册"
          value={manual?.name ?? ''}
          options={manuals.map((each) => ({ value: each.name, label: each.title }))}
          onChange={setName}
        />
        <Suspense fallback={<Skeleton height={160} />}>
          {manual && <Text manual={manual} first={name === own.manual ? own.section : undefined} onManual={setName} />}
        </Suspense>
        <h3>快捷键</h3>
        {children}
      </Stack>
    </Drawer>
  )
}

interface TextProps {
  readonly manual: Manual
  readonly first: string | undefined
  readonly onManual: (name: string) => void
}

const loaded = new Map<string, ReturnType<Manual['load']>>()

/** A manual is loaded once. */
function loadedOf({ name, load }: Manual): ReturnType<Manual['load']> {
  const known =
    loaded.get(name) ??
    load().catch(() => {
      // Without the server the drawer stays and says so; the next look asks again.
      loaded.delete(name)
      return { sections: [{ title: '手册没有取到', html: '<p>网络不通，恢复后请再打开。</p>' }] }
    })
  loaded.set(name, known)
  return known
}

/** The section that is the page's own stands before the others. */
const inOrder = (sections: readonly Section[], first: string | undefined): Section[] => {
  const own = sections.filter(({ title }) => first !== undefined && title.startsWith(first))
  return [...own, ...sections.filter((each) => !own.includes(each))]
}

function Text({ manual, first, onManual }: TextProps) {
  const { sections } = use(loadedOf(manual))
  const follow = (event: React.MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('[data-manual]') : null
    if (!link) return
    event.preventDefault()
    onManual(link.getAttribute('data-manual') ?? manual.name)
  }
  return (
    // A link in the text is followed by keyboard as well: its press comes here as a click.
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens for the links in it
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click
    <div className={styles['text']} onClick={follow}>
      {inOrder(sections, first).map(({ title, html }) => (
        <section key={title}>
          {title && <h3>{title}</h3>}
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: drawn from our own manuals when the app is built */}
          <div dangerouslySetInnerHTML={{ __html: html }} />
        </section>
      ))}
    </div>
  )
}
