// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Committees as CommitteeBytes} from "../src/libraries/Committees.sol";
import {Hashes} from "../src/libraries/Hashes.sol";
import {Ledger} from "../src/libraries/Ledger.sol";
import {Closing, ClosingHash} from "../src/types/Closing.sol";
import {HubDomain} from "../src/types/EIP712Domain.sol";
import {Settlement} from "../src/types/Settlement.sol";
import {SignedContribution, SignedContributionHash} from "../src/types/SignedContribution.sol";
import {Case, Committees} from "./support/Committees.sol";
import {Json} from "./support/Json.sol";
import {Orders} from "./support/Market.sol";

/// @title Vectors of the settlement's road
/// @notice `testdata/settlement-vectors.json` must be what this computes: what workers sign, committees as bytes, and whole
/// settlements as the hub pays them. To renew it: `VECTORS=true forge test --mc SettlementVectors`.
contract SettlementVectorsTest is Committees, Json {
    uint256 private constant CHAIN = 134;
    address private constant HUB = 0x3eca1B216A7DF1C7689aEb259fFB83ADFB894E7f;
    uint256 private constant KEY = 0xa11ce;
    uint256 private constant CASES = 24;
    mapping(address account => uint256) private _before;

    function test_settlementVectors() public {
        string memory json = string.concat(
            "{\n",
            _domain(),
            ",\n",
            _contributions(),
            ",\n",
            _closings(),
            ",\n",
            _committeeVectors(),
            ",\n",
            _settlements(),
            "\n}\n"
        );
        if (vm.envOr("VECTORS", false)) vm.writeFile("testdata/settlement-vectors.json", json);
        equalText(vm.readFile("testdata/settlement-vectors.json"), json, "settlement vectors");
    }

    function _array(string memory key, string[] memory items) private pure returns (string memory line) {
        line = string.concat("  \"", key, "\": [");
        for (uint256 i = 0; i < items.length; ++i) {
            line = string.concat(line, i == 0 ? "\n    " : ",\n    ", items[i]);
        }
        return string.concat(line, "\n  ]");
    }

    // ------------------------------------------------------------------------------------------------ signatures

    function _domain() private pure returns (string memory) {
        string memory fields = _join(_n("chainId", CHAIN), _a("verifyingContract", HUB));
        fields = _join(fields, _w("separator", HubDomain.separator(CHAIN, HUB)));
        return string.concat("  ", _field("domain", _object(fields)));
    }

    function _signed(bytes32 structHash) private pure returns (string memory fields) {
        bytes32 digest = HubDomain.digest(HubDomain.separator(CHAIN, HUB), structHash);
        (bytes32 r, bytes32 vs) = _compact(KEY, digest);
        fields = _join(_w("structHash", structHash), _w("digest", digest));
        fields = _join(fields, _a("signer", vm.addr(KEY)));
        return _join(fields, _join(_w("r", r), _w("vs", vs)));
    }

    function _contributions() private view returns (string memory) {
        string[] memory items = new string[](3);
        for (uint256 i = 0; i < 3; ++i) {
            bytes32 taskId = keccak256(abi.encode("task", i));
            address enclave_ = i == 1 ? address(0xE4C) : address(0);
            uint256 stake = i == 2 ? type(uint64).max : i * 7 * RLC_UNIT;
            SignedContribution memory c;
            c.worker = vm.addr(KEY);
            c.resultHash = Hashes.resultHash(taskId, HONEST);
            c.resultSeal = Hashes.resultSeal(c.worker, taskId, HONEST);
            c.enclaveChallenge = enclave_;
            string memory f = _join(_w("taskid", taskId), _a("scheduler", address(0x5C4ED)));
            f = _join(f, _join(_n("stake", stake), _w("resultHash", c.resultHash)));
            f = _join(f, _join(_w("resultSeal", c.resultSeal), _a("enclaveChallenge", enclave_)));
            f = _join(f, _join(_a("worker", c.worker), _w("resultDigest", HONEST)));
            items[i] = _object(_join(f, _signed(this.contributionHash(c, taskId, address(0x5C4ED), stake))));
        }
        return _array("contributions", items);
    }

    /// @notice The hub's own hash, which takes calldata.
    function contributionHash(SignedContribution calldata c, bytes32 taskId, address scheduler_, uint256 stake)
        external
        pure
        returns (bytes32)
    {
        return SignedContributionHash.structHash(c, taskId, scheduler_, stake);
    }

    function _closings() private pure returns (string memory) {
        string[] memory items = new string[](3);
        string[3] memory results = ["", "results", "{\"storage\":\"ipfs\"}"];
        uint256[3] memory tips = [uint256(0), 7, type(uint64).max];
        for (uint256 i = 0; i < 3; ++i) {
            bytes32 taskId = keccak256(abi.encode("task", i));
            bytes32 resultsHash = keccak256(bytes(results[i]));
            string memory f = _join(_w("taskid", taskId), _b("results", bytes(results[i])));
            f = _join(f, _join(_w("resultsHash", resultsHash), _n("tip", tips[i])));
            items[i] = _object(_join(f, _signed(ClosingHash.structHash(taskId, resultsHash, tips[i]))));
        }
        return _array("closings", items);
    }

    // ------------------------------------------------------------------------------------------------ committees

    /// @notice The hub's own hash, which takes calldata.
    function committeeHash(bytes32 taskId, bytes32 consensus, bytes calldata members) external pure returns (bytes32) {
        (bytes32 hash,,,) = CommitteeBytes.read(members, taskId, consensus, 0);
        return hash;
    }

    function _committeeVectors() private view returns (string memory) {
        string[] memory items = new string[](3);
        bytes32[] memory hashes = new bytes32[](3);
        for (uint256 i = 0; i < 3; ++i) {
            (items[i], hashes[i]) = _committee(keccak256(abi.encode("task", i)), 1 + 2 * i);
        }
        string memory batch = _w("batch", keccak256(abi.encodePacked(hashes)));
        return string.concat(_array("committees", items), ",\n  ", batch);
    }

    function _committee(bytes32 taskId, uint256 size) private view returns (string memory, bytes32 hash) {
        bytes memory members;
        string memory list;
        for (uint256 k = 0; k < size; ++k) {
            (bytes memory encoded, string memory fields) = _sampleMember(taskId, k);
            members = bytes.concat(members, encoded);
            list = k == 0 ? fields : _join(list, fields);
        }
        bytes32 consensus = Hashes.resultHash(taskId, HONEST);
        hash = this.committeeHash(taskId, consensus, members);
        string memory c = _join(_w("taskid", taskId), _w("consensus", consensus));
        c = _join(c, _field("members", string.concat("[", list, "]")));
        return (_object(_join(c, _join(_b("encoded", members), _w("hash", hash)))), hash);
    }

    function _sampleMember(bytes32 taskId, uint256 k) private pure returns (bytes memory, string memory f) {
        address worker = address(uint160(0x1000 * (k + 1)));
        uint64 weight = uint64(2 + k * k * 31);
        address enclave_ = k == 1 ? address(0xE4C) : address(0);
        bytes32 digest = k == 2 ? LIE : HONEST;
        bytes32 hash = Hashes.resultHash(taskId, digest);
        bytes32 seal = Hashes.resultSeal(worker, taskId, digest);
        f = _join(_a("worker", worker), _n("weight", weight));
        f = _join(f, _join(_a("enclaveChallenge", enclave_), _w("resultHash", hash)));
        return (abi.encodePacked(worker, weight, enclave_, hash, seal), _object(_join(f, _w("resultSeal", seal))));
    }

    // ------------------------------------------------------------------------------------------------ settlements

    /// @dev What one settlement is about.
    struct Plan {
        uint256 price;
        uint256 stakeRatio;
        uint256 rewardRatio;
        uint256 trust;
        uint256 kitty;
        uint256 size;
        /// Who settles: the scheduler, or a stranger for a tip.
        bool closed;
        uint256 tip;
    }

    function _settlements() private returns (string memory) {
        string[] memory items = new string[](CASES);
        uint256 seed = 11;
        for (uint256 i = 0; i < CASES; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            uint256 start = vm.snapshotState();
            items[i] = _settlementVector(_plan(seed), seed);
            vm.revertToState(start);
        }
        return _array("settlements", items);
    }

    function _plan(uint256 seed) private pure returns (Plan memory p) {
        p.price = seed % 5 == 0 ? 0 : (seed >> 8) % (20 * RLC_UNIT);
        p.stakeRatio = (seed >> 48) % 70;
        p.rewardRatio = (seed >> 64) % 101;
        uint256[4] memory trusts = [uint256(1), 3, 3, 5];
        p.trust = trusts[(seed >> 80) % 4];
        // A tenth of the last one is more than any price.
        uint256[4] memory kitties = [uint256(0), RLC_UNIT / 2, 30 * RLC_UNIT, 300 * RLC_UNIT];
        p.kitty = kitties[(seed >> 88) % 4];
        p.size = p.trust == 1 ? 1 : 2 + (seed >> 96) % 4;
        p.closed = (seed >> 104) % 3 == 0;
        uint256[3] memory tips = [uint256(0), 7, 1000 * RLC_UNIT];
        p.tip = p.closed ? tips[(seed >> 112) % 3] : 0;
    }

    function _settlementVector(Plan memory p, uint256 seed) private returns (string memory f) {
        _setKitty(p.kitty);
        string memory members;
        bytes32 dealId = _pricedDeal(p);
        Case memory c = _answered(p, dealId, seed);
        bool reached = _commit(c).length == 0;
        f = _join(_n("appPrice", APP_PRICE), _n("datasetPrice", DATASET_PRICE));
        f = _join(f, _join(_n("workerpoolPrice", p.price), _n("workerStake", (p.price * p.stakeRatio) / 100)));
        f = _join(f, _join(_n("schedulerRewardRatio", p.rewardRatio), _n("trust", p.trust)));
        f = _join(f, _join(_n("kitty", p.kitty), _t("closed", p.closed)));
        f = _join(f, _join(_n("tip", p.tip), _t("reached", reached)));
        if (reached) _end(p, c);
        for (uint256 k = 0; k < p.size; ++k) {
            members = k == 0 ? _member(c, k) : _join(members, _member(c, k));
        }
        f = _join(f, _field("members", string.concat("[", members, "]")));
        f = _join(f, _join(_gain("scheduler", scheduler), _gain("requester", requester)));
        f = _join(f, _join(_gain("appOwner", appOwner), _gain("datasetOwner", datasetOwner)));
        f = _join(f, _join(_gain("settler", stranger), _n("kittyAfter", hub.frozenOf(hub.kitty_address()))));
        return _object(f);
    }

    /// @dev As if undelivered tasks had fed it.
    function _setKitty(uint256 amount) private {
        bytes32 slot = bytes32((uint256(uint160(Ledger.KITTY)) << 96) | 0xacc0);
        vm.store(address(hub), slot, bytes32(amount << 64));
        slot = bytes32((uint256(uint160(address(hub))) << 96) | 0xacc0);
        vm.store(address(hub), slot, bytes32(uint256(vm.load(address(hub), slot)) + amount));
        equal(hub.frozenOf(hub.kitty_address()), amount, "kitty set");
    }

    function _pricedDeal(Plan memory p) private returns (bytes32) {
        vm.prank(scheduler);
        (bool ok,) =
            workerpool.call(abi.encodeWithSignature("changePolicy(uint256,uint256)", p.stakeRatio, p.rewardRatio));
        check(ok, "policy");
        address[5] memory parties = [scheduler, requester, appOwner, datasetOwner, stranger];
        for (uint256 i = 0; i < 5; ++i) {
            _before[parties[i]] = _stake(parties[i]) + _frozen(parties[i]);
        }
        Orders memory o = _ordersWithDataset(p.trust);
        o.workerpool.workerpoolprice = o.request.workerpoolmaxprice = p.price;
        _signAll(o);
        return _match(o);
    }

    /// @dev The first member agrees; of the others one in four lies, and one in six has copied the hash without its seal.
    function _answered(Plan memory p, bytes32 dealId, uint256 seed) private returns (Case memory c) {
        bytes32[] memory answers = _agree(p.size);
        for (uint256 k = 0; k < p.size; ++k) {
            _before[workers[k]] = _stake(workers[k]) + _frozen(workers[k]);
            _setScore(workers[k], (seed >> (120 + 12 * k)) % 3 == 0 ? (seed >> (124 + 12 * k)) % 400 : k);
            if (k > 0 && (seed >> (184 + 4 * k)) % 4 == 0) answers[k] = LIE;
        }
        c = _case(dealId, 0, answers);
        for (uint256 k = 1; k < p.size; ++k) {
            if (answers[k] == LIE || (seed >> (208 + 4 * k)) % 6 != 0) continue;
            c.commitment.contributions[k].resultSeal = Hashes.resultSeal(stranger, c.taskId, HONEST);
            _resign(c.commitment.contributions[k], k, dealId, c.taskId);
        }
        // The group that is believed is the one the hub finds.
        _describe(c, HONEST);
        if (!_believes(c, HONEST)) _describe(c, LIE);
    }

    /// @dev Does the group of this answer weigh most?
    function _believes(Case memory c, bytes32 digest) private pure returns (bool) {
        uint256 ours = 1;
        uint256 theirs = 1;
        for (uint256 k = 0; k < c.commitment.contributions.length; ++k) {
            uint256 weight = uint64(bytes8(_slice(c.members, 112 * k + 20)));
            if (c.commitment.contributions[k].resultHash == Hashes.resultHash(c.taskId, digest)) ours *= weight;
            else theirs *= weight;
        }
        return ours >= theirs;
    }

    function _slice(bytes memory data, uint256 start) private pure returns (bytes32 word) {
        assembly ("memory-safe") {
            word := mload(add(add(data, 0x20), start))
        }
    }

    function _end(Plan memory p, Case memory c) private {
        bytes32 digest = c.consensus == Hashes.resultHash(c.taskId, HONEST) ? HONEST : LIE;
        Settlement memory s = _settlement(c, _list(c), 0, digest);
        if (!p.closed) {
            equal(_settleAs(scheduler, s), "", "settled");
            return;
        }
        vm.warp(START + T);
        equal(_settleClosed(stranger, s, _closing(_firstWinner(c), c.taskId, s.results, p.tip)), "", "settled");
        vm.warp(START);
    }

    function _firstWinner(Case memory c) private view returns (uint256 k) {
        while (!_won(c, k)) ++k;
    }

    function _won(Case memory c, uint256 k) private view returns (bool) {
        SignedContribution memory s = c.commitment.contributions[k];
        bytes32 digest = c.consensus == Hashes.resultHash(c.taskId, HONEST) ? HONEST : LIE;
        return s.resultHash == c.consensus && s.resultSeal == Hashes.resultSeal(workers[k], c.taskId, digest);
    }

    function _member(Case memory c, uint256 k) private view returns (string memory f) {
        SignedContribution memory s = c.commitment.contributions[k];
        bool right = s.resultHash == Hashes.resultHash(c.taskId, HONEST);
        bool ownSeal = s.resultSeal == Hashes.resultSeal(workers[k], c.taskId, right ? HONEST : LIE);
        f = _join(_n("weight", uint64(bytes8(_slice(c.members, 112 * k + 20)))), _t("right", right));
        f = _join(f, _join(_t("ownSeal", ownSeal), _t("won", _won(c, k))));
        return _object(_join(f, _join(_gain("gain", workers[k]), _n("score", hub.viewScore(workers[k])))));
    }

    /// @dev What the account has more than before, or with a minus less, free and frozen together.
    function _gain(string memory key, address account) private view returns (string memory) {
        (uint256 was, uint256 is_) = (_before[account], _stake(account) + _frozen(account));
        string memory value = is_ >= was ? vm.toString(is_ - was) : string.concat("-", vm.toString(was - is_));
        return _field(key, _quoted(value));
    }
}
