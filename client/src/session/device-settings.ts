const names = {
  theme: 'pianqu.theme',
  shortcuts: 'pianqu.shortcuts',
  noticed: 'pianqu.noticed',
  linePanel: 'pianqu.line-panel',
  lineColumns: 'pianqu.line-columns',
} as const

/** What this device remembers; a browser that forbids it simply forgets. */
function read(name: keyof typeof names): string | null {
  try {
    return localStorage.getItem(names[name])
  } catch {
    return null
  }
}

function write(name: keyof typeof names, value: string): void {
  try {
    localStorage.setItem(names[name], value)
  } catch {
    // Nothing is lost but the memory of it.
  }
}

export const isDark = (): boolean => read('theme') === 'dark'

/** Puts the remembered theme on the page. */
export function applyTheme(): void {
  document.documentElement.dataset['theme'] = isDark() ? 'dark' : 'light'
}

/** Paper is white: it has the light theme, whatever the screen has. To be called once. */
export function printInLight(): void {
  let before: string | undefined
  window.addEventListener('beforeprint', () => {
    before = document.documentElement.dataset['theme']
    document.documentElement.dataset['theme'] = 'light'
  })
  window.addEventListener('afterprint', () => {
    document.documentElement.dataset['theme'] = before ?? 'light'
  })
}

/** Switches between light and dark. Charts read it when drawn, so the page is loaded again. */
export function toggleTheme(): void {
  write('theme', isDark() ? 'light' : 'dark')
  location.reload()
}

/** Single-key shortcuts are on unless switched off (WCAG 2.1.4). */
export const areShortcutsOn = (): boolean => read('shortcuts') !== 'off'

export function setShortcuts(isOn: boolean): void {
  write('shortcuts', isOn ? 'on' : 'off')
}

/** The newest line about accounts of the unit that somebody on this device has taken note of. */
export const noticedUpTo = (): number => Number(read('noticed')) || 0

export const takeNoteOf = (seq: number): void => write('noticed', String(seq))

/** What is known beside the line in hand is folded away while the month is filled in. */
export const isLinePanelFolded = (): boolean => read('linePanel') === 'folded'

export const foldLinePanel = (isFolded: boolean): void => write('linePanel', isFolded ? 'folded' : 'open')

/** The groups of columns that are left out of the month's sheet, by their keys. */
export const hiddenLineColumns = (): readonly string[] => read('lineColumns')?.split(' ').filter(Boolean) ?? []

export const hideLineColumns = (groups: readonly string[]): void => write('lineColumns', groups.join(' '))
