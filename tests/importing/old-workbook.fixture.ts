import { gunzipSync } from 'node:zlib'

/** What LibreOffice saved as .xls: numbers, formats, struck-out, raised, merged and hidden cells, and a hidden sheet. */
const packed =
  'H4sICGrhDWsCA29sZC54bHMA7VhrbFRFFD5z9+7u3T635SnIuqLQQgtsi4k1iq20qKhQIiigBChli4WWklIIJAKLSDRGEg0m8oOEkPAyGh8xkR' +
  '9qbP+p0WAw/NDwo5ioMRhYjMaQQNfvnJm7vWx2k91iTISem29m7pnXmXvOzDlzvztTMXj0o0kXKIMeJB8NpUIU8PAUUOS+hIkswxtKpVIuOzVK' +
  '/yu6bnLWoQ39+QHWeRBwgJDRb7HJR+nWoqepB08fRWkBbUbeSzupEBoPi/GOl0+foTzb5Uuj8498fj6/+Rz3Abn2P5/5vP9LgFKgDCjXLoAqgE' +
  'pgDDAWGCc2QTQBmAjcAUwCJgN3AlOACHAXEAXuBqYC9wD3AtOA6UAVUA3MAGYCNUCtkX22yRl1KNeb9/tGz6iCKeRAiwE/fVr6DatcdH8BFvGh' +
  'PSB28ROwirawbTS3dbVH/yuaLzK0KZahH0Y6T9mwVYsOA2X0gfA/k3Se2B+oiaINxqZXWE0i/QFJp0pahlTRaenzo3DqYGlf8v7Z84bZBsWqhe' +
  'K0kdroWdoG+1yK0mbaipaTvC15n6hHcFZ2or7rJmtjGTKE1WI5kXs880epmZ6gJ4XTjD4ROm/6KFlvUDWjZTetM+PyqOexfwsZNWKX0DHe94/F' +
  'N8d727oidhEd5/MgxhSxg3SCB4pNi9ildJIPh+456+fsBEXsEJ1iC4nNjtUOyjFwjP5KRT1HTn+U+SyL8P/Mj28VyKfbjn8M3y7bd67R7ZOZ/B' +
  'k5+LU5+DNz8ENZ+X5XHidTzuOa/1Ym/0RWftAd51Bm+5M5xjmVlZ+Wp3qYf9CCoSYoxXk44ZO8IhGQvDJhSz4mEZR8bMKfWisHxn44wZjchZSq' +
  '38ZvnSHeeEqd2f868dGkaEA5ANGyA4ouYivCRSafk1kDSdGRo92sRcNXJ+Upz6XiJB9lX6ChQ3sVJnD6VRPSJopcCWvn68AJO3Cuzt/Y09eoRR' +
  'x1UJy32nno0vbxe9QOCLMljsPulfjy5zH4kjo/ORbV1Ue72VOiZYCPwlWtR1Yjc5ZtX53Cehz6yq9dfLszDhi2qXEmtzgO0P4ifIO/KMFw67Fc' +
  'Pl8rZDlhDHftnStnF61b0rhG+Ilhm6BprAKseS9qBuyZ0qNG0pekrRtH7BPey5JOR//Ll5h+bazylKtR/r5q19mqXZcbZ3jKR3HqhyCVKAkj1K' +
  'paNbEksG9g7WCjmyt6BjUO7ZJlk1oTKjcrLSN3bToicqywlH1aU0jLhaey8CwPL2p4Pj3ODe1srfYbeH5tDmnedXPf1irQbwpvKv1m4c0yb0ri' +
  'Mp5rt1Uk6y6ni68GTZ2FN57zc/hLS6K0S4rjtNMyJrex8EwUGbiNT6K317624L9+6ec2AdT6ZBwlc7lRpEVTVACRnQ8PW0HQUxekiOKALxBAqO' +
  'eDAOXpoFXnxTSBtxSSlYudoBVkC6jftnIxC2RL4MhqUFZABJssS/PL0jis/FmWZksd0e+0hAVIPq5NMOmYncUD4cMkY/KB7GS18EPJcJbg2KIi' +
  '6cd9eNSHrUr6JKDjC6KHxKQ4jNUf2p0AtAHbcoPjHUi5AfnttnFUOnU3jtfQd1vaqMvlG3h1FvXqzBmBzhyPzujmdZYHKdw4fEX6DhZ2LO1kdN' +
  'WjfOdZ1Nne27O1p6MvumBHe7wr+sD9s5a1rYt3dcVl9fM7Ozoabubup7T/GDENpUjUnGVcGtx/5I+rrS+E333ToZqqj39gVbxoTJfrG8z9sMl8' +
  'rqfMPXGFuSuuN/fFLcbJ/XZd3/24HDP9XMqnXIj84mTPfXvu8OzJ4YNvQ/7aq++38CmcwVtl7qmuMw57ZM3Fv5Xo3/z/I98pYw9k68ObsKlUl5' +
  'dj9l7ahHCJ5dhUsPyV4rX0v4tUAf9VphS7dt6Mebtho62QYeOI5vd5/sHk02cWsDC9z1pxC4yPWH/stQv9/zPH/KvR0c1S3HS78bSJ7hfCCjpE' +
  'J8zpw22yB5zcVG3m9xfw/Xnvv5eevwUztIsMcbHAwuRpGMH65wJ9o///hP4BijBKeQAaAAA='

export const oldWorkbook = (): Uint8Array => gunzipSync(Buffer.from(packed, 'base64'))
