import struct
# A minimal ICC v4 display profile of sRGB (IEC 61966-2-1): matrix/TRC, D50-adapted primaries, parametric curve; fixed date.
def s15(x): return struct.pack('>i', round(x*65536))
def xyz(x,y,z): return b'XYZ \0\0\0\0'+s15(x)+s15(y)+s15(z)
def mluc(t):
    u=t.encode('utf-16-be'); return b'mluc\0\0\0\0'+struct.pack('>II',1,12)+b'enUS'+struct.pack('>II',len(u),28)+u
para=b'para\0\0\0\0'+struct.pack('>HH',3,0)+b''.join(s15(v) for v in (2.4,1/1.055,0.055/1.055,1/12.92,0.04045))
sf=b'sf32\0\0\0\0'+b''.join(s15(v) for v in (1.04790,0.02292,-0.05020,0.02960,0.99046,-0.01707,-0.00925,0.01506,0.75179))
tags=[(b'desc',mluc('sRGB')),(b'cprt',mluc('No copyright, use freely')),(b'wtpt',xyz(0.9642,1.0,0.8249)),
(b'rXYZ',xyz(0.43607,0.22249,0.01392)),(b'gXYZ',xyz(0.38515,0.71687,0.09708)),(b'bXYZ',xyz(0.14307,0.06061,0.71410)),
(b'rTRC',para),(b'gTRC',para),(b'bTRC',para),(b'chad',sf)]
table=struct.pack('>I',len(tags)); off=128+4+12*len(tags); data=b''; seen={}
for sig,d in tags:
    if d in seen: o=seen[d]
    else:
        o=off+len(data); seen[d]=o; data+=d+b'\0'*(-len(d)%4)
    table+=sig+struct.pack('>II',o,len(d))
size=128+len(table)+len(data)
h=struct.pack('>I',size)+b'\0\0\0\0'+struct.pack('>I',0x04200000)+b'mntrRGB XYZ '+struct.pack('>6H',2026,1,1,0,0,0)+b'acsp'+b'\0'*4+b'\0'*4+b'\0'*8+b'\0'*8+struct.pack('>I',0)+s15(0.9642)+s15(1.0)+s15(0.8249)+b'\0'*4+b'\0'*44
assert len(h)==128
open('/work/w-pdf/crates/core/fonts/sRGB.icc','wb').write(h+table+data); print(size)
