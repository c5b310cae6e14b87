/** `A、B、C等5个片区`: at most so many names. */
export function namesText(names: readonly string[], unit: string, most = 3): string {
  const shown = names.slice(0, most).join('、')
  return names.length > most ? `${shown}等${names.length}个${unit}` : shown
}
