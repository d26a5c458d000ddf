// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Accounts} from "../src/libraries/Accounts.sol";
import {Buffer, Buffers} from "../src/libraries/Buffers.sol";
import {CodeStore} from "../src/libraries/CodeStore.sol";
import {Consensus} from "../src/libraries/Consensus.sol";
import {DealCode, StoredDeal} from "../src/libraries/DealCode.sol";
import {PackedList} from "../src/libraries/PackedList.sol";
import {Phrases} from "../src/libraries/Phrases.sol";
import {Policy} from "../src/libraries/Policy.sol";
import {Tags} from "../src/libraries/Tags.sol";
import {ContributionWord, TaskStore, TaskWord} from "../src/libraries/TaskStore.sol";
import {Deal} from "../src/types/Deal.sol";
import {TaskStatus} from "../src/types/Enums.sol";
import {Assertions} from "./support/Assertions.sol";

/// @notice The small libraries below the modules, each against its plain meaning.
contract LibrariesTest is Assertions {
    using Accounts for uint256;
    using PackedList for PackedList.List;

    PackedList.List private _list;
    uint256[] private _model;

    receive() external payable {
        CodeStore.serve();
        revert("nothing to serve");
    }

    // ------------------------------------------------------------------------------------------------ CodeStore

    function testFuzz_codeStore_keeps(bytes32 key, bytes memory content) public {
        vm.assume(content.length == 0 || content[0] != 0xef);
        address stored = CodeStore.write(key, content);
        equal(stored, CodeStore.addressOf(key), "address");
        equal(stored.code, content, "content");
        equal(CodeStore.read(stored, 0), content, "read");
        if (content.length > 3) {
            bytes memory rest = CodeStore.read(stored, 3);
            equal(rest.length, content.length - 3, "rest");
            check(rest[0] == content[3], "offset");
        }
        equal(CodeStore.read(stored, content.length), "", "beyond");
        (bool ok,) = address(this).call("");
        check(!ok, "nothing is served afterwards");
    }

    function write(bytes32 key, bytes calldata content) external {
        CodeStore.write(key, content);
    }

    function test_codeStore_twice_reverts() public {
        this.write("key", "content");
        vm.expectRevert(abi.encodeWithSelector(CodeStore.CodeNotStored.selector, bytes32("key")));
        this.write{gas: 1_000_000}("key", "other");
    }

    function test_codeStore_tooLarge_reverts() public {
        this.write("largest", new bytes(CodeStore.MAX_SIZE));
        vm.expectRevert(
            abi.encodeWithSelector(CodeStore.CodeTooLarge.selector, CodeStore.MAX_SIZE + 1, CodeStore.MAX_SIZE)
        );
        this.write("too large", new bytes(CodeStore.MAX_SIZE + 1));
    }

    // ------------------------------------------------------------------------------------------------ Accounts

    function testFuzz_accounts_fieldsAreApart(uint64 stake, uint64 frozen, uint64 score, uint64 amount) public pure {
        uint256 word = uint256(stake) | (uint256(frozen) << 64) | (uint256(score) << 128);
        equal(word.stake(), stake, "stake");
        equal(word.frozen(), frozen, "frozen");
        equal(word.score(), score, "score");
        check(!word.imported(), "not imported");
        check(word.withImported().imported(), "imported");
        equal(word.withScore(amount).score(), amount, "new score");
        equal(word.withScore(amount).stake(), stake, "stake stays");
        if (amount <= stake && uint256(frozen) + amount <= type(uint64).max) {
            uint256 frozenWord = word.freeze(amount);
            equal(frozenWord.stake(), stake - amount, "less free");
            equal(frozenWord.frozen(), uint256(frozen) + amount, "more frozen");
            equal(frozenWord.takeFrozen(amount).frozen(), frozen, "and back");
            equal(frozenWord.score(), score, "score stays");
        }
    }

    function take(uint256 word, uint256 amount) external pure returns (uint256) {
        return word.takeFrozen(amount);
    }

    function testFuzz_accounts_takeFrozen_tooMuch_reverts(uint64 frozen, uint256 amount) public {
        vm.assume(amount > frozen);
        vm.expectRevert(panic(0x11));
        this.take(uint256(frozen) << 64, amount);
    }

    function testFuzz_accounts_slots(address a, address b, uint256 x, uint256 y) public {
        vm.assume(a != b);
        Accounts.save(a, x);
        Accounts.save(b, y);
        equal(Accounts.load(a), x, "one");
        equal(Accounts.load(b), y, "the other");
    }

    // ------------------------------------------------------------------------------------------------ DealCode

    /// @dev In two halves, since a struct of random values is too much for one call.
    function testFuzz_dealCode_keeps(bytes32 seed, bytes32 tag, bool[6] memory has, string memory params) public {
        Deal memory d;
        d.app.pointer = _account(seed, 1);
        d.app.owner = _account(seed, 2);
        d.app.price = _price(seed, 3);
        if (has[0]) {
            d.dataset.pointer = _account(seed, 4);
            d.dataset.owner = _account(seed, 5);
            d.dataset.price = _price(seed, 6);
        }
        d.workerpool.pointer = _account(seed, 7);
        d.workerpool.owner = _account(seed, 8);
        d.workerpool.price = _price(seed, 9);
        d.trust = _price(seed, 10);
        d.category = uint16(_number(seed, 11));
        d.tag = has[1] ? tag : tag & bytes32(uint256(0xff));
        d.requester = _account(seed, 12);
        d.beneficiary = has[2] ? _account(seed, 13) : has[3] ? d.requester : address(0);
        d.callback = has[4] ? _account(seed, 14) : address(0);
        d.params = params;
        d.startTime = uint40(_number(seed, 15));
        d.botFirst = has[5] ? uint96(_number(seed, 16)) : 0;
        d.botSize = 1 + uint256(uint32(_number(seed, 17)));
        d.workerStake = _price(seed, 18);
        d.schedulerRewardRatio = _number(seed, 19) % 101;
        d.sponsor = has[3] ? d.requester : _account(seed, 20);
        uint256 time = uint32(_number(seed, 21));
        address code = CodeStore.write(seed, DealCode.encode(d, seed, time));
        equal(abi.encode(DealCode.decode(code)), abi.encode(d), "deal");
        StoredDeal stored = DealCode.load(code);
        equal(stored.id(), seed, "id");
        equal(stored.time(), time, "time");
        equal(stored.finalDeadline(), d.startTime + 10 * time, "deadline");
    }

    function _number(bytes32 seed, uint256 i) private pure returns (uint256) {
        return uint256(keccak256(abi.encode(seed, i)));
    }

    /// @dev Of any size, 0 too.
    function _price(bytes32 seed, uint256 i) private pure returns (uint256) {
        uint256 number = _number(seed, i);
        return uint64(number) >> ((number >> 64) % 65);
    }

    function _account(bytes32 seed, uint256 i) private pure returns (address) {
        return address(uint160(_number(seed, i)));
    }

    function test_dealCode_isSmall() public {
        Deal memory d;
        d.app.price = 1000;
        d.workerpool.price = 1_000_000_000;
        d.trust = 8;
        d.botSize = 1;
        d.workerStake = 300_000_000;
        d.requester = d.beneficiary = d.sponsor = _account("requester", 0);
        address code = CodeStore.write("small", DealCode.encode(d, "small", 300));
        // The fixed part, numbers of 1, 1, 4, 2, 4 and 0 bytes, and a tag.
        equal(code.code.length, 149 + 12 + 1, "size");
    }

    // ------------------------------------------------------------------------------------------------ Phrases

    string private constant TYPICAL =
        '{"iexec_args":"--rounds 1000 --seed 42","iexec_result_storage_provider":"ipfs","iexec_developer_logger":true}';

    function write(bytes calldata text) external pure returns (bytes memory) {
        Buffer memory buffer = Buffers.open(text.length + 1);
        Phrases.write(buffer, text);
        return buffer.close();
    }

    /// @dev `text` is the first `size` bytes of something longer.
    function writeCut(bytes memory text, uint256 size) external pure returns (bytes memory) {
        assembly ("memory-safe") {
            mstore(text, size)
        }
        Buffer memory buffer = Buffers.open(size + 1);
        Phrases.write(buffer, text);
        return buffer.close();
    }

    function from(bytes calldata text, uint256 start) external pure returns (bytes memory) {
        return text[start:];
    }

    function test_phrases_areOneByte() public view {
        bytes memory packed = this.write(bytes(TYPICAL));
        equal(packed, bytes.concat(hex"7b83", "--rounds 1000 --seed 42", hex"222c82812c847d"), "packed");
    }

    function test_phrases_nothing() public view {
        equal(this.write("").length, 0, "empty");
        equal(Phrases.read("").length, 0, "and back");
        equal(this.write(hex"22ff"), hex"8022ff", "not ASCII");
    }

    function test_phrases_behindTheEnd() public view {
        for (uint256 size = 0; size <= bytes(TYPICAL).length; ++size) {
            bytes memory packed = this.writeCut(bytes(TYPICAL), size);
            bytes memory text = Phrases.read(packed);
            equal(text.length, size, "size");
            equal(bytes.concat(text, this.from(bytes(TYPICAL), size)), bytes(TYPICAL), "text");
        }
    }

    function testFuzz_phrases_comeBack(uint256 seed, bytes memory noise, uint256 pieces) public view {
        string[16] memory all = [
            '"ipfs"',
            '"iexec_result_storage_provider":',
            '"iexec_args":"',
            '"iexec_developer_logger":true',
            '"iexec_developer_logger":',
            '"iexec_input_files":["',
            '"iexec_secrets":{',
            '"iexec_result_storage_proxy":"',
            '"iexec_result_encryption":',
            '"iexec_',
            '"',
            "i",
            '"i',
            "exec_args",
            ",",
            "some words, longer than a word of the machine"
        ];
        bytes memory text;
        pieces %= 24;
        for (uint256 i = 0; i < pieces; ++i) {
            text = bytes.concat(text, bytes(all[_number(bytes32(seed), i) % 16]));
        }
        bytes memory packed = this.write(text);
        equal(Phrases.read(packed), text, "text");
        check(packed.length <= text.length, "not longer");
        packed = this.write(noise);
        equal(Phrases.read(packed), noise, "noise");
        check(packed.length <= noise.length + 1, "hardly longer");
        text = bytes.concat(text, noise);
        equal(Phrases.read(this.write(text)), text, "both");
    }

    // ------------------------------------------------------------------------------------------------ TaskStore

    function testFuzz_taskWord(address deal, uint40 index, uint8 group, uint40 deadline) public pure {
        TaskWord task = TaskStore.active(deal, index);
        check(task.status() == TaskStatus.ACTIVE, "active");
        task = task.revealing(group % 64, deadline).withRevealed().withSolo();
        check(task.status() == TaskStatus.REVEALING, "revealing");
        equal(task.deal(), deal, "deal");
        equal(task.index(), index, "index");
        equal(task.group(), group % 64, "group");
        equal(task.revealDeadline(), deadline, "deadline");
        check(task.isRevealed() && task.isSolo(), "flags");
        task = task.withStatus(TaskStatus.FAILED);
        check(task.status() == TaskStatus.FAILED, "failed");
        equal(task.group(), group % 64, "group stays");
        equal(TaskWord.unwrap(task.reopened()), TaskWord.unwrap(TaskStore.active(deal, index)), "as after initialize");
    }

    function testFuzz_contributionWord(address worker, uint64 weight, uint8 group, bool a, bool b) public pure {
        ContributionWord word = TaskStore.contributed(worker, weight, group % 64, a, b);
        equal(word.worker(), worker, "worker");
        equal(word.weight(), weight, "weight");
        equal(word.groupNumber(), group % 64, "group");
        check(word.isSealed() == a && word.hasEnclave() == b && !word.isRejected(), "flags");
        word = word.rejected();
        check(word.isSealed() == a && word.hasEnclave() == b && word.isRejected(), "rejected");
        equal(word.worker(), worker, "worker stays");
    }

    // ------------------------------------------------------------------------------------------------ the rest

    function testFuzz_packedList_isAList(uint32[40] memory values, uint256 seed) public {
        for (uint256 i = 0; i < values.length; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            if (_model.length > 0 && seed % 4 == 0) {
                _model.pop();
                _list.pop();
            } else if (_model.length > 0 && seed % 4 == 1) {
                uint256 place = (seed >> 8) % _model.length;
                _model[place] = values[i];
                _list.set(place, values[i]);
            } else {
                equal(_list.push(values[i]), _model.length, "index");
                _model.push(values[i]);
            }
            equal(_list.length(), _model.length, "length");
        }
        for (uint256 i = 0; i < _model.length; ++i) {
            equal(_list.get(i), _model[i], "value");
        }
    }

    function testFuzz_policy_roundTrip(uint56 stake, uint8 reward) public pure {
        (uint256 a, uint256 b) = Policy.unpack(Policy.pack(stake, reward));
        equal(a, stake, "stake");
        equal(b, reward, "reward");
        equal(Policy.pack(30, 1), 0, "the defaults are free");
    }

    function testFuzz_consensus_share_isTheLogarithm(uint64 weight) public pure {
        vm.assume(weight != 0);
        uint256 share = Consensus.share(weight);
        check(uint256(1) << share <= weight && weight < uint256(1) << (share + 1), "logarithm");
    }

    function test_consensus_weight() public pure {
        uint256[6] memory scores = [uint256(0), 11, 12, 14, 100, 300];
        uint256[6] memory weights = [uint256(2), 2, 3, 3, 32, 99];
        for (uint256 i = 0; i < 6; ++i) {
            equal(Consensus.weight(scores[i]), weights[i], "weight");
        }
    }

    function test_tags() public pure {
        equal(uint256(Tags.withoutFramework(bytes32(uint256(0xff)))), 0xf1, "framework");
        check(Tags.covers(bytes32(uint256(7)), bytes32(uint256(5))), "covers");
        check(!Tags.covers(bytes32(uint256(5)), bytes32(uint256(7))), "does not");
        check(Tags.needsEnclave(bytes32(uint256(3))) && !Tags.needsEnclave(bytes32(uint256(2))), "enclave");
    }
}
