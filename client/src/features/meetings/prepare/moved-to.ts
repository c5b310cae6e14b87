/** The ids of a list with one of them moved to the place of another. */
export function movedTo(ids: readonly string[], id: string, target: string): string[] {
  if (id === target) return [...ids]
  const rest = ids.filter((each) => each !== id)
  const isBelow = ids.indexOf(id) < ids.indexOf(target)
  rest.splice(rest.indexOf(target) + (isBelow ? 1 : 0), 0, id)
  return rest
}
