const names = { theme: 'pianqu.theme', shortcuts: 'pianqu.shortcuts' } as const

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
