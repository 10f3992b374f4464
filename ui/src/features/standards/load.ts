// What the standards pages write.
import { call } from '$/api/client';
import type { CatalogueImported } from '$/api/gen/wire';

export interface About {
  designation: string;
  edition: string;
}

export const previewImport = (path: string, about: About): Promise<CatalogueImported> => call('catalogue_import', { path, about, dry_run: true });
export const importCatalogue = (path: string, about: About): Promise<CatalogueImported> => call('catalogue_import', { path, about });
