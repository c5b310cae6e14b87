/**
 * Vite and Vitest need what Node 20.19 and 22.12 brought; 21 never got it.
 * @param {string} version such as `20.19.4`
 */
export function isSupported(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major === 20) return minor >= 19
  if (major === 22) return minor >= 12
  return major > 22
}

/** Ends the process with a sentence rather than with somebody's stack trace. */
export function checkNode() {
  if (isSupported(process.versions.node)) return
  process.stderr.write(
    `片区调度需要 Node.js 20.19 以上的 20 版、22.12 以上的 22 版，或更新的版本；当前是 ${process.versions.node}。\n` +
      '请从 https://nodejs.org 安装后重试。\n',
  )
  process.exit(1)
}
