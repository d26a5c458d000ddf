// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Consensus} from "../src/libraries/Consensus.sol";
import {Hashes} from "../src/libraries/Hashes.sol";
import {Signatures} from "../src/libraries/Signatures.sol";
import {AppOrder} from "../src/types/AppOrder.sol";
import {AppOrderOperation} from "../src/types/AppOrderOperation.sol";
import {DatasetOrder} from "../src/types/DatasetOrder.sol";
import {DatasetOrderOperation} from "../src/types/DatasetOrderOperation.sol";
import {HubDomain} from "../src/types/EIP712Domain.sol";
import {OrderOperation, TaskStatus} from "../src/types/Enums.sol";
import {RequestOrder} from "../src/types/RequestOrder.sol";
import {RequestOrderOperation} from "../src/types/RequestOrderOperation.sol";
import {WorkerpoolOrder} from "../src/types/WorkerpoolOrder.sol";
import {WorkerpoolOrderOperation} from "../src/types/WorkerpoolOrderOperation.sol";
import {Json} from "./support/Json.sol";
import {Market, Orders} from "./support/Market.sol";

/// @title The vectors that other implementations check themselves against
/// @notice `testdata/vectors.json` must be what this computes. To renew it: `VECTORS=true forge test --mc Vectors`.
/// Numbers are decimal strings, bytes hexadecimal.
contract VectorsTest is Market, Json {
    uint256 private constant CHAIN = 134;
    address private constant HUB = 0x3eca1B216A7DF1C7689aEb259fFB83ADFB894E7f;
    uint256 private constant KEY = 0xa11ce;
    mapping(address account => uint256) private _before;

    function test_vectors() public {
        string memory json = string.concat(
            "{\n",
            _domain(),
            ",\n",
            _ordersVectors(),
            ",\n",
            _operations(),
            ",\n",
            _ids(),
            ",\n",
            _weights(),
            ",\n",
            _consensus(),
            ",\n",
            _payouts(),
            "\n}\n"
        );
        if (vm.envOr("VECTORS", false)) vm.writeFile("testdata/vectors.json", json);
        equalText(vm.readFile("testdata/vectors.json"), json, "vectors");
    }

    // ------------------------------------------------------------------------------------------------ orders

    function _digestOf(bytes32 structHash) private pure returns (bytes32) {
        return HubDomain.digest(HubDomain.separator(CHAIN, HUB), structHash);
    }

    function _domain() private pure returns (string memory) {
        string memory fields = _join(_n("chainId", CHAIN), _a("verifyingContract", HUB));
        fields = _join(fields, _w("separator", HubDomain.separator(CHAIN, HUB)));
        return string.concat("  ", _field("domain", _object(fields)));
    }

    function _hashes(bytes32 structHash) private pure returns (string memory) {
        bytes32 digest = _digestOf(structHash);
        string memory fields = _join(_w("structHash", structHash), _w("digest", digest));
        return _join(fields, _join(_a("signer", vm.addr(KEY)), _b("sign", _sign(KEY, digest))));
    }

    function _sample() private pure returns (Orders memory o) {
        o.app = AppOrder({
            app: address(0xA11),
            appprice: 1000,
            volume: 5,
            tag: bytes32(uint256(3)),
            datasetrestrict: address(0xDA7A),
            workerpoolrestrict: address(0xB001),
            requesterrestrict: address(0xEA7),
            salt: keccak256("app salt"),
            sign: ""
        });
        o.dataset = DatasetOrder({
            dataset: address(0xDA7A),
            datasetprice: 1_000_000,
            volume: 7,
            tag: bytes32(uint256(1)),
            apprestrict: address(0xA11),
            workerpoolrestrict: address(0),
            requesterrestrict: address(0xEA7),
            salt: keccak256("dataset salt"),
            sign: ""
        });
        o.workerpool = WorkerpoolOrder({
            workerpool: address(0xB001),
            workerpoolprice: 1_000_000_000,
            volume: 1000,
            tag: bytes32(uint256(0xff)),
            category: 2,
            trust: 100,
            apprestrict: address(0),
            datasetrestrict: address(0xDA7A),
            requesterrestrict: address(0),
            salt: keccak256("workerpool salt"),
            sign: ""
        });
        o.request = RequestOrder({
            app: address(0xA11),
            appmaxprice: 1000,
            dataset: address(0xDA7A),
            datasetmaxprice: 2_000_000,
            workerpool: address(0xB001),
            workerpoolmaxprice: 1_000_000_001,
            requester: address(0xEA7),
            volume: 3,
            tag: bytes32(uint256(3)),
            category: 2,
            trust: 100,
            beneficiary: address(0xBE4),
            callback: address(0xCA11),
            params: "{'iexec_args':'hello'}",
            salt: keccak256("request salt"),
            sign: ""
        });
    }

    function _ordersVectors() private view returns (string memory) {
        Orders memory o = _sample();
        return string.concat(
            "  \"orders\": {\n    ",
            _field("app", _object(_join(_appFields(o.app), _hashes(structHashes.app(o.app))))),
            ",\n    ",
            _field("dataset", _object(_join(_datasetFields(o.dataset), _hashes(structHashes.dataset(o.dataset))))),
            ",\n    ",
            _field(
                "workerpool",
                _object(_join(_workerpoolFields(o.workerpool), _hashes(structHashes.workerpool(o.workerpool))))
            ),
            ",\n    ",
            _field("request", _object(_join(_requestFields(o.request), _hashes(structHashes.request(o.request))))),
            "\n  }"
        );
    }

    function _appFields(AppOrder memory o) private pure returns (string memory f) {
        f = _join(_a("app", o.app), _n("appprice", o.appprice));
        f = _join(f, _join(_n("volume", o.volume), _w("tag", o.tag)));
        f = _join(f, _join(_a("datasetrestrict", o.datasetrestrict), _a("workerpoolrestrict", o.workerpoolrestrict)));
        f = _join(f, _join(_a("requesterrestrict", o.requesterrestrict), _w("salt", o.salt)));
    }

    function _datasetFields(DatasetOrder memory o) private pure returns (string memory f) {
        f = _join(_a("dataset", o.dataset), _n("datasetprice", o.datasetprice));
        f = _join(f, _join(_n("volume", o.volume), _w("tag", o.tag)));
        f = _join(f, _join(_a("apprestrict", o.apprestrict), _a("workerpoolrestrict", o.workerpoolrestrict)));
        f = _join(f, _join(_a("requesterrestrict", o.requesterrestrict), _w("salt", o.salt)));
    }

    function _workerpoolFields(WorkerpoolOrder memory o) private pure returns (string memory f) {
        f = _join(_a("workerpool", o.workerpool), _n("workerpoolprice", o.workerpoolprice));
        f = _join(f, _join(_n("volume", o.volume), _w("tag", o.tag)));
        f = _join(f, _join(_n("category", o.category), _n("trust", o.trust)));
        f = _join(f, _join(_a("apprestrict", o.apprestrict), _a("datasetrestrict", o.datasetrestrict)));
        f = _join(f, _join(_a("requesterrestrict", o.requesterrestrict), _w("salt", o.salt)));
    }

    function _requestFields(RequestOrder memory o) private pure returns (string memory f) {
        f = _join(_a("app", o.app), _n("appmaxprice", o.appmaxprice));
        f = _join(f, _join(_a("dataset", o.dataset), _n("datasetmaxprice", o.datasetmaxprice)));
        f = _join(f, _join(_a("workerpool", o.workerpool), _n("workerpoolmaxprice", o.workerpoolmaxprice)));
        f = _join(f, _join(_a("requester", o.requester), _n("volume", o.volume)));
        f = _join(f, _join(_w("tag", o.tag), _n("category", o.category)));
        f = _join(f, _join(_n("trust", o.trust), _a("beneficiary", o.beneficiary)));
        f = _join(f, _join(_a("callback", o.callback), _field("params", _quoted(o.params))));
        f = _join(f, _w("salt", o.salt));
    }

    function _operations() private view returns (string memory) {
        Orders memory o = _sample();
        string memory line = "  \"operations\": {";
        for (uint256 i = 0; i < 2; ++i) {
            OrderOperation kind = OrderOperation(i);
            string memory fields = _join(
                _w("app", _digestOf(structHashes.appOperation(AppOrderOperation(o.app, kind, "")))),
                _w("dataset", _digestOf(structHashes.datasetOperation(DatasetOrderOperation(o.dataset, kind, ""))))
            );
            fields = _join(
                fields,
                _w(
                    "workerpool",
                    _digestOf(structHashes.workerpoolOperation(WorkerpoolOrderOperation(o.workerpool, kind, "")))
                )
            );
            fields = _join(
                fields,
                _w("request", _digestOf(structHashes.requestOperation(RequestOrderOperation(o.request, kind, ""))))
            );
            line =
                string.concat(line, i == 0 ? "\n    " : ",\n    ", _field(i == 0 ? "sign" : "close", _object(fields)));
        }
        return string.concat(line, "\n  }");
    }

    // ------------------------------------------------------------------------------------------------ ids

    function _ids() private view returns (string memory) {
        bytes32 requestDigest = _digestOf(structHashes.request(_sample().request));
        bytes32 dealId = Hashes.dealId(requestDigest, 2);
        bytes32 taskId = Hashes.taskId(dealId, 4);
        bytes32 digest = keccak256("result");
        address worker = address(0x3073);
        address enclave_ = address(0xE4C);
        string memory f = _join(_w("requestDigest", requestDigest), _n("consumed", 2));
        f = _join(f, _join(_w("dealId", dealId), _n("index", 4)));
        f = _join(f, _join(_w("taskId", taskId), _w("resultDigest", digest)));
        f = _join(f, _join(_a("worker", worker), _a("enclave", enclave_)));
        return string.concat("  ", _field("ids", _object(_join(f, _proofs(taskId, digest, worker, enclave_)))));
    }

    function _proofs(bytes32 taskId, bytes32 digest, address worker, address enclave_)
        private
        pure
        returns (string memory f)
    {
        bytes32 hash = Hashes.resultHash(taskId, digest);
        bytes32 seal = Hashes.resultSeal(worker, taskId, digest);
        bytes32 authorization = Hashes.authorization(worker, taskId, enclave_);
        bytes32 proof = Hashes.enclaveProof(hash, seal);
        f = _join(_w("resultHash", hash), _w("resultSeal", seal));
        f = _join(f, _join(_w("authorization", authorization), _w("enclaveProof", proof)));
        f = _join(f, _w("authorizationSigned", Signatures.messageHash(authorization)));
        f = _join(f, _w("enclaveProofSigned", Signatures.messageHash(proof)));
        f = _join(f, _join(_a("signer", vm.addr(KEY)), _b("authorizationSign", _signMessage(KEY, authorization))));
    }

    // ------------------------------------------------------------------------------------------------ trust

    function _weights() private pure returns (string memory) {
        uint256[10] memory scores = [uint256(0), 3, 9, 11, 12, 14, 15, 100, 300, 1_000_000];
        string memory line = "  \"weights\": [";
        for (uint256 i = 0; i < scores.length; ++i) {
            uint256 weight = Consensus.weight(scores[i]);
            string memory fields =
                _join(_n("score", scores[i]), _join(_n("weight", weight), _n("share", Consensus.share(weight))));
            line = string.concat(line, i == 0 ? "\n    " : ",\n    ", _object(fields));
        }
        return string.concat(line, "\n  ]");
    }

    /// @dev Histories of contributions: score and answer of each worker, and whether consensus followed.
    function _consensus() private returns (string memory) {
        string memory line = "  \"consensus\": [";
        uint256 seed = 42;
        for (uint256 i = 0; i < 12; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            line = string.concat(line, i == 0 ? "\n    " : ",\n    ", _history(seed));
        }
        return string.concat(line, "\n  ]");
    }

    function _history(uint256 seed) private returns (string memory) {
        uint256[8] memory trusts = [uint256(0), 1, 2, 3, 5, 17, 100, 1000];
        uint256 trust = trusts[seed % 8];
        bytes32 taskId = _task(trust);
        string memory steps;
        for (uint256 k = 0; k < WORKERS; ++k) {
            seed = uint256(keccak256(abi.encode(seed)));
            uint256 score = (seed >> 8) % 4 == 0 ? (seed >> 16) % 300 : (seed >> 16) % 20;
            uint256 answer = (seed >> 64) % 5 == 0 ? 1 : 0;
            _setScore(workers[k], score);
            _contribute(taskId, workers[k], bytes32(answer));
            bool reached = hub.viewTask(taskId).status == TaskStatus.REVEALING;
            string memory fields = _join(_n("score", score), _n("answer", answer));
            fields = _join(fields, _field("consensus", reached ? "true" : "false"));
            steps = k == 0 ? _object(fields) : _join(steps, _object(fields));
            if (reached) break;
        }
        return _object(_join(_n("trust", trust), _field("steps", string.concat("[", steps, "]"))));
    }

    // ------------------------------------------------------------------------------------------------ money

    /// @dev Finalized tasks: what each account has more or less in the end, free and frozen together.
    function _payouts() private returns (string memory) {
        string memory line = "  \"payouts\": [";
        uint256 seed = 7;
        for (uint256 i = 0; i < 8; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            line = string.concat(line, i == 0 ? "\n    " : ",\n    ", _payout(seed));
        }
        return string.concat(line, "\n  ]");
    }

    function _payout(uint256 seed) private returns (string memory) {
        uint256 start = vm.snapshotState();
        uint256 price = (seed >> 8) % (20 * RLC_UNIT);
        uint256 stakeRatio = 10 + (seed >> 48) % 60;
        uint256 rewardRatio = (seed >> 64) % 101;
        bytes32 taskId = _pricedTask(price, stakeRatio, rewardRatio);
        string memory f = _join(_n("appPrice", APP_PRICE), _n("datasetPrice", DATASET_PRICE));
        f = _join(f, _join(_n("workerpoolPrice", price), _n("workerStakeRatio", stakeRatio)));
        f = _join(f, _n("schedulerRewardRatio", rewardRatio));
        f = _join(f, _field("workers", string.concat("[", _work(taskId, seed), "]")));
        f = _join(f, _n("workerStake", (price * stakeRatio) / 100));
        f = _join(f, _join(_gain("scheduler", scheduler), _gain("requester", requester)));
        f = _join(f, _join(_gain("appOwner", appOwner), _gain("datasetOwner", datasetOwner)));
        vm.revertToState(start);
        return _object(f);
    }

    function _wealth(address account) private view returns (uint256) {
        return _stake(account) + _frozen(account);
    }

    /// @dev What the account has more than before, or with a minus less.
    function _gain(string memory key, address account) private view returns (string memory) {
        (uint256 was, uint256 is_) = (_before[account], _wealth(account));
        string memory value = is_ >= was ? vm.toString(is_ - was) : string.concat("-", vm.toString(was - is_));
        return _field(key, _quoted(value));
    }

    function _pricedTask(uint256 price, uint256 stakeRatio, uint256 rewardRatio) private returns (bytes32) {
        vm.prank(scheduler);
        (bool ok,) = workerpool.call(abi.encodeWithSignature("changePolicy(uint256,uint256)", stakeRatio, rewardRatio));
        check(ok, "policy");
        for (uint256 k = 0; k < WORKERS; ++k) {
            _before[workers[k]] = _wealth(workers[k]);
        }
        _before[scheduler] = _wealth(scheduler);
        _before[requester] = _wealth(requester);
        _before[appOwner] = _wealth(appOwner);
        _before[datasetOwner] = _wealth(datasetOwner);
        Orders memory o = _ordersWithDataset(1000);
        o.workerpool.workerpoolprice = o.request.workerpoolmaxprice = price;
        _signAll(o);
        return hub.initialize(_match(o), 0);
    }

    /// @dev A wrong answer first, then right ones until consensus; one winner in four does not reveal.
    function _work(bytes32 taskId, uint256 seed) private returns (string memory list) {
        uint256 count;
        for (; hub.viewTask(taskId).status == TaskStatus.ACTIVE; ++count) {
            _setScore(workers[count], count < 1 ? 12 : 15 + (seed >> (8 * count)) % 400);
            _contribute(taskId, workers[count], bytes32(uint256(count < 1 ? 1 : 0)));
        }
        for (uint256 k = 1; k < count; ++k) {
            if (k == 1 || (seed >> (3 * k)) % 4 != 0) _reveal(taskId, workers[k], 0);
        }
        vm.warp(START + 2 * T);
        _finalize(taskId);
        for (uint256 k = 0; k < count; ++k) {
            list = k == 0 ? _worker(taskId, k) : _join(list, _worker(taskId, k));
        }
        vm.warp(START);
    }

    function _worker(bytes32 taskId, uint256 k) private view returns (string memory) {
        uint256 share = hub.viewContribution(taskId, workers[k]).weight;
        bool proved = uint256(hub.viewContribution(taskId, workers[k]).status) == 2;
        string memory f = _join(_n("share", share), _field("proved", proved ? "true" : "false"));
        f = _join(f, _gain("gain", workers[k]));
        return _object(_join(f, _n("score", hub.viewScore(workers[k]))));
    }
}
