"""Given names common in the news, by the pronoun that they call for."""

HE = """
aaron abdel abdul abdullah abraham adam adrian ahmad ahmed aidan ajay akira alan
albert alberto alejandro alex alexander alexei alexey alfonso alfred ali allan allen
alvin amir amit anand anders andre andreas andrei andrew andrey andy angus anil
ansel anthony antoine anton antonio antony anwar archie aristide arnold arthur
arturo arun arvind ashok asif austin axel babak barack barney barry bart bashar ben
benedict benigno benjamin benyamin bernard bernie bert bill billy binyamin bjorn bo
bob bobby boris brad bradley brandon brendan brent brett brian bruce bruno bryan
byron caleb calvin cameron carl carlo carlos cecil chad charles charlie chester
chris christian christoph christopher chuck clarence clark claude clay clayton cliff
clifford clint clive colin connor conor corey cory craig curt curtis cyril cyrus
dale damian damien dan daniel danny darrell darren dave davi david dean deepak denis
dennis derek deval devin diego dieter dimitri dinesh dirk dmitri dmitry dominic
dominique don donald doug douglas drew duncan dustin dwayne dwight dylan earl ed
eddie edgar eduardo edward edwin eli elijah elliot elliott emile emilio emmanuel
emmett enda enrico enrique eric erik ernest ernesto ethan eugene evan evgeny farid
felix ferdinand fernando fidel floyd francis francisco francois frank frankie
franklin franz fred frederick fritz gabriel gareth garrett gary gavin gene geoff
geoffrey george gerald gerard gerhard gerry gianni giorgio giovanni giuseppe glen
glenn gonzalo gordon graham grant greg gregory guido guillermo gustavo guy habib
hamid hamza hank hans harold haroon harry harvey hasan hassan hector heinrich helmut
henri henrik henry herbert herman hiroshi howard hubert hugh hugo humberto hussain
hussein ian ibrahim igor ilham ilya imran isaac ismail israel ivan jack jackson
jacob jacques jaime jair jake jamal james jamie jan janos jared jason javier jay
jean jeff jeffrey jeh jens jeremy jerome jerry jesse jesus jim jimmy joachim joao
joaquin joe joel johan johannes john johnny jon jonah jonas jonathan jordan jorge
jose josef joseph josh joshua juan jude julian julio julius justin kamal karim karl
keith ken kenji kenneth kenny kevin khaled khalid kirk klaus konrad konstantin kurt
kyle lance larry lars laurent lawrence lee len leo leon leonard leonid les lester
lewis liam lincoln lindsey lionel lloyd logan lorenzo lou louis luc luca lucas luigi
luis luiz lukas luke luther lyle mahathir mahmoud manfred manmohan manuel marc
marcel marco marcos marcus mario mark martin marty marvin mason mateo mateusz matt
matteo matthew maurice mauricio max maxim maximilian mehmet mel melvin michael
michel miguel mike mikhail milan milton miroslav mitch mitchell mitt mohamed
mohammad mohammed mohamud moshe muhammad muhammadu murray mustafa najib narendra
nasser nate nathan nathaniel neal ned neil nelson newt nicholas nick nicolas nigel
nikita nikolai noah noel norbert norman olaf oleg oleksandr oliver omar orlando
orrin oscar otto owen pablo paolo pascal pat patrick paul paulo pavel pedro pete
peter petr petro phil philip philippe pierre piotr prakash pranab pravin preston
prince rafael rahul raj rajesh rajiv rajnath rakesh ralph ramesh ramon ramzan rand
randall randy raul ravi ray raymond recep reggie reince rex reza ricardo richard
rick ricky rob robby robert roberto robin rod roderick rodney rodolfo rodrigo roger
rohan roland rolf roman ron ronald ronnie rory ross roy ruben rudolf rudolph rudy
rupert russ russell ryan sadiq saeed salman salvador sam sami samir samuel sandeep
sanjay santiago saul scott sean sebastian serge sergei sergey sergio seth shane
shaun shawn shimon shinzo sidney silvio simon sohail spencer stan stanley stefan
stephen sterling steve steven stewart stuart subrahmanyam suleiman sunil suresh syed
tarek tariq tayyip ted teddy terrence terry theo theodore thierry thomas tim timothy
tobias todd tom tommy tony travis trent trevor trey tyler umar uri valery vernon vic
victor vijay vikram viktor vince vincent vinod vitaly vivek vladimir volodymyr wade
wallace walt walter warren wayne wendell werner wesley wilfred will willard william
willie winston wolfgang woody xavier yair yasser yevgeny yitzhak yoshihide yousef
yuri yusuf zac zach zachary zack zaid zoran
"""

SHE = """
abby abigail ada adele adriana agnes aisha alexandra alexis alice alicia alison
allison alyssa amal amanda amber amelia amy ana anastasia andrea angela angelina
angie anita ann anna annabel anne annette annie annika anya april ariana arlene asha
ashley astrid aubrey audrey aung ava barbara beata beatrice becky bella benazir
bernadette beth bethany betsy betty beverly bianca blanca bonnie brenda brianna
bridget britney brooke camila camille candace candice carla carly carmen carol
carole carolina caroline carolyn carrie cassandra catherine cathy cecilia celeste
celine charlene charlotte chelsea cheryl chloe christa christiana christina
christine cindy claire clara clarissa claudia colleen condoleezza connie constance
cora cornelia courtney cristina crystal cynthia daisy dana daniela danielle daphne
dawn deanna debbie deborah debra deirdre delia denise diana diane dianne dina
dolores donna dora doris dorothy edith eileen ekaterina elaine eleanor elena
elisabeth elise elizabeth ella ellen elsa emily emma erica erika erin esther ethel
eva eve evelyn faith fatima faye fiona florence frances francesca gabriela gabrielle
gail georgia geraldine gertrude gillian gina ginger gisele giulia gladys glenda
gloria grace greta gwen hannah harriet hazel heather heidi helen helena helga
henrietta hilary hillary holly hope huma ida ines ingrid irene irina iris isabel
isabella ivana ivanka ivy jacinda jackie jacqueline jane janet janice janine jasmine
jean jeanette jeanne jen jenna jennie jennifer jenny jessica jill jo joan joanna
joanne jocelyn jodi josephine joy joyce juanita judith judy julia juliana julie
juliet june justine kamala kara karen karin karine karla kate katharine katherine
kathleen kathryn kathy katie katrina katy kay kayla keiko kelly kellyanne kendra
kerry khadija kim kimberly kirsten kirstjen krista kristen kristi kristin kristina
lara latifa latisha laura lauren laurie leah leila lena leslie letitia liliana
lillian lily linda lindsay lisa liz liza lois loretta lori lorraine louise lucia
lucille lucy luisa lydia lynn lynne madeleine madison mae maggie malala mandy
margaret margarita maria mariam marian marianne marie marilyn marina marion marissa
marjorie marlene marsha martha mary maryam maureen maxine may meg megan meghan
melania melanie melissa mercedes meredith mia michele michelle mildred mimi miranda
miriam mirjana molly mona monica monique muriel myra nadia nadine nancy naomi
natalia natalie natasha nellie nicola nicole nikki nina nirmala nora noreen norma
octavia olga olivia paige pamela patricia patti patty paula pauline pearl peggy
penelope penny petra phyllis polly pooja priscilla priya priyanka rachel ramona
rebecca regina renata renee rhonda rita roberta rosa rosalind rose rosemary rosie
roxanne ruby ruth sabrina sadie sally samantha sandra sangeeta sanna sara sarah
saroj selena shannon sharon sheila shelley sheryl shirley silvia simone sofia sonia
sophia sophie stacey stacy stella stephanie sue sunita susan susana susanna susie
suzanne svetlana sylvia tamara tammy tania tanya tara tatiana teresa tess theresa
tiffany tina toni tracy tulsi ursula valentina valerie vanessa vera veronica vicki
vicky victoria viola violet virginia vivian wanda wendy whitney wilma winnie yasmin
yelena yolanda yulia yvette yvonne zainab zara zoe
"""
