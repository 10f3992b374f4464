import os,subprocess,io
from fontTools.ttLib import TTCollection, TTFont
from fontTools import subset
P='/usr/share/fonts/truetype/noto/'
def chars_of(enc, rng):
    s=set()
    for a,b in rng:
        try:
            for ch in bytes((a,b)).decode(enc): s.add(ord(ch))
        except UnicodeDecodeError: pass
    return s
def all2(): return [(a,b) for a in range(0x81,0xff) for b in range(0x40,0xff)]
cjk=set()
for enc in ('shift_jisx0213','shift_jis','gb2312','euc_kr'): cjk|=chars_of(enc, all2())
# Big5 level 1 (0xA440-0xC67E)
cjk|=chars_of('big5',[(a,b) for a in range(0xa1,0xc7) for b in range(0x40,0xff)])
for r in [(0x3000,0x30ff),(0x3100,0x312f),(0x3130,0x318f),(0x31f0,0x31ff),(0x3200,0x33ff),(0xff00,0xffef),(0x2460,0x24ff),(0xac00,0xac00)]:
    cjk|=set(range(r[0],r[1]+1))
sans=set(TTFont(P+'NotoSans-Regular.ttf').getBestCmap())
cjk={c for c in cjk if c>0x7f}|set(range(0x20,0x7f))
def run(src,dst,unicodes,feats=None,num=-1,hints=False):
    o=subset.Options(); o.layout_features=feats if feats is not None else ['*']; o.hinting=hints
    o.name_IDs=['*']; o.notdef_outline=True; o.recommended_glyphs=False; o.glyph_names=False; o.recalc_timestamp=False
    o.drop_tables+=['DSIG','GlyphOrder','VORG','vhea','vmtx','BASE','FFTM'] ; o.desubroutinize=False
    o.font_number=num; o.legacy_kern=False
    f=subset.load_font(src,o)
    s=subset.Subsetter(o); s.populate(unicodes=unicodes if unicodes else list(f.getBestCmap())); s.subset(f)
    subset.save_font(f,dst,o); print(dst,os.path.getsize(dst),len(f.getBestCmap()))
run(P+'NotoSans-Regular.ttf','out/NotoSans-Regular.ttf',None)
run(P+'NotoSans-Bold.ttf','out/NotoSans-Bold.ttf',None)
run(P+'NotoSans-Italic.ttf','out/NotoSans-Italic.ttf',None)
run('mono/usr/share/fonts/truetype/noto/NotoSansMono-Regular.ttf' if os.path.exists('mono/usr/share/fonts/truetype/noto/NotoSansMono-Regular.ttf') else 'mono/usr/share/fonts/truetype/noto/NotoMono-Regular.ttf','out/NotoSansMono-Regular.ttf',None,feats=[])
run(P+'NotoSansArabic-Regular.ttf','out/NotoSansArabic-Regular.ttf',None)
run(P+'NotoSansArabic-Bold.ttf','out/NotoSansArabic-Bold.ttf',None)
run(P+'NotoSansHebrew-Regular.ttf','out/NotoSansHebrew-Regular.ttf',None)
run(P+'NotoSansThai-Regular.ttf','out/NotoSansThai-Regular.ttf',None)
run(P+'NotoSansDevanagari-Regular.ttf','out/NotoSansDevanagari-Regular.ttf',None)
run(P+'NotoSansSymbols-Regular.ttf','out/NotoSansSymbols-Regular.ttf',None)
run(P+'NotoSansSymbols2-Regular.ttf','out/NotoSansSymbols2-Regular.ttf',None)
m=list(range(0x2100,0x2150))+list(range(0x2190,0x2400))+list(range(0x27c0,0x27f0))+list(range(0x2980,0x2b00))+list(range(0x2070,0x20a0))
run(P+'NotoSansMath-Regular.ttf','out/NotoSansMath-Regular.ttf',m,feats=[])
run('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc','out/NotoSansJP-Regular.otf',cjk,feats=['ccmp'],num=0)
