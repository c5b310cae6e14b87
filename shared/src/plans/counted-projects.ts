import type { Project } from '../projects/project.schema.ts'

type Part = Pick<Project, 'code' | 'packageCode'>

function partsByPackage(projects: readonly Part[]): Map<string, string[]> {
  const codes = new Set(projects.map(({ code }) => code))
  const parts = new Map<string, string[]>()
  for (const { code, packageCode } of projects) {
    // A package outside the list (another area's, say) cannot stand for its parts here.
    if (packageCode === null || packageCode === code || !codes.has(packageCode)) continue
    const siblings = parts.get(packageCode)
    if (siblings) siblings.push(code)
    else parts.set(packageCode, [code])
  }
  return parts
}

/**
 * The projects that sums run over, so that a package and its parts are never both counted (domain §1). The parts count
 * where any of them, at any depth, is `active`: has a plan or a reported line in the year; otherwise the package does.
 * A part of a package that counts through its parts is itself resolved the same way. In the order given.
 */
export function countedProjects(projects: readonly Part[], active: ReadonlySet<string>): ReadonlySet<string> {
  const parts = partsByPackage(projects)
  const nested = new Set([...parts.values()].flat())
  const seen = new Set<string>()
  const counted = new Set<string>()

  const hasActivePart = (code: string, path: ReadonlySet<string> = new Set([code])): boolean =>
    (parts.get(code) ?? []).some(
      (part) => !path.has(part) && (active.has(part) || hasActivePart(part, new Set([...path, part]))),
    )
  const pass = (code: string, counts: boolean): void => {
    if (seen.has(code)) return
    seen.add(code)
    const splits = counts && hasActivePart(code)
    if (counts && !splits) counted.add(code)
    for (const part of parts.get(code) ?? []) pass(part, splits)
  }

  for (const { code } of projects) if (!nested.has(code)) pass(code, true)
  // Packages that contain each other have no top: the first one in the list stands for it, so that no money is lost.
  for (const { code } of projects) pass(code, true)
  return new Set(projects.map(({ code }) => code).filter((code) => counted.has(code)))
}
