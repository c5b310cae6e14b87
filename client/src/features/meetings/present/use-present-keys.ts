import { useEffect, useRef } from 'react'
import { areShortcutsOn } from '../../../session/device-settings.ts'

export interface PresentKeys {
  readonly next: () => void
  readonly previous: () => void
  readonly jump: () => void
  readonly source: () => void
  readonly decide: () => void
  readonly blank: () => void
  readonly theme: () => void
  readonly fullScreen: () => void
  readonly out: () => void
  readonly conclude: (number: number) => void
  readonly record: () => void
}

const named: Readonly<Record<string, Exclude<keyof PresentKeys, 'conclude'>>> = {
  ArrowRight: 'next',
  PageDown: 'next',
  ArrowLeft: 'previous',
  PageUp: 'previous',
  g: 'jump',
  s: 'source',
  d: 'decide',
  b: 'blank',
  l: 'theme',
  f: 'fullScreen',
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('textarea, input, select, [role="dialog"]') !== null

const isInDialog = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('[role="dialog"]') !== null

type Act = (keys: PresentKeys) => void

/** What a key does while something is being typed: it records, or lets go of the field. */
function actWhileTyping({ key, target }: KeyboardEvent): Act | undefined {
  if (key !== 'Escape' || isInDialog(target) || !(target instanceof HTMLElement)) return undefined
  return () => target.blur()
}

function actOfKey(event: KeyboardEvent): Act | undefined {
  const { key, ctrlKey, metaKey, altKey, isComposing, target } = event
  if (isComposing || altKey) return undefined
  if (ctrlKey || metaKey) return key === 'Enter' ? ({ record }) => record() : undefined
  return isTyping(target) ? actWhileTyping(event) : actOfBareKey(key)
}

function actOfBareKey(key: string): Act | undefined {
  if (key === 'Escape') return ({ out }) => out()
  // Keys of one letter can be switched off (WCAG 2.1.4).
  if (key.length === 1 && !areShortcutsOn()) return undefined
  if (/^[1-5]$/.test(key)) return ({ conclude }) => conclude(Number(key))
  const name = named[key.length === 1 ? key.toLowerCase() : key]
  return name && ((keys) => keys[name]())
}

/** The keys of the presenter (design §5.9); what is typed into a field is no command, but for Ctrl+Enter and Esc. */
export function usePresentKeys(keys: PresentKeys): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const act = actOfKey(event)
      if (!act) return
      event.preventDefault()
      act(latest.current)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
