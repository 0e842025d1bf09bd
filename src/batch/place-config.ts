import path from 'node:path';
import type { Config, PlacedConfig } from '../config/config.js';

/** A config as it is seen from the current folder. @param folder of the config, and `cwd`, absolute */
export function placeConfig(config: Config, folder: string, cwd: string): PlacedConfig {
  return {
    config,
    pathFromHere: (file) => path.relative(folder, path.resolve(cwd, file)).split(path.sep).join('/'),
  };
}
