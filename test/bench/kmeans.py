"""The same k-means in scikit-learn: k 2 to 8 over doubles, row by row. Prints inertias, and seconds by the clock and of processors, as JSON."""
import json
import sys
import time

import numpy as np
from sklearn.cluster import KMeans

path, width, restarts = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
points = np.fromfile(path).reshape(-1, width)
start, before = time.perf_counter(), time.process_time()
inertias = [
    KMeans(n_clusters=k, init="k-means++", n_init=restarts, tol=1e-4, max_iter=300, random_state=1).fit(points).inertia_
    for k in range(2, 9)
]
print(json.dumps({"inertias": inertias, "seconds": time.perf_counter() - start, "processor": time.process_time() - before}))
