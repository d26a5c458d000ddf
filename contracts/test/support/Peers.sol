// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @notice A contract account: valid signatures are the ones it was told (ERC-1271).
contract ContractAccount {
    mapping(bytes32 hash => bytes32 signature) public accepted;

    function accept(bytes32 hash, bytes calldata signature) external {
        accepted[hash] = keccak256(signature);
    }

    function isValidSignature(bytes32 hash, bytes calldata signature) external view returns (bytes4) {
        require(accepted[hash] != bytes32(uint256(0xdead)), "told to fail");
        return accepted[hash] == keccak256(signature) ? bytes4(0x1626ba7e) : bytes4(0xffffffff);
    }

    function run(address to, bytes calldata data) external returns (bytes memory) {
        (bool ok, bytes memory answer) = to.call(data);
        require(ok, "call failed");
        return answer;
    }
}

/// @notice Answers every call with the same bytes, or fails with them.
contract Parrot {
    bytes public answer;
    bool public fails;

    constructor(bytes memory answer_, bool fails_) {
        answer = answer_;
        fails = fails_;
    }

    fallback() external payable {
        bytes memory data = answer;
        bool failure = fails;
        assembly {
            if failure { revert(add(data, 0x20), mload(data)) }
            return(add(data, 0x20), mload(data))
        }
    }
}

/// @notice A group of accounts (ERC-734).
contract Group {
    mapping(bytes32 key => mapping(uint256 purpose => bool)) public keyHasPurpose;

    function add(address account, uint256 purpose) external {
        keyHasPurpose[bytes32(uint256(uint160(account)))][purpose] = true;
    }
}

/// @notice Receives results (ERC-1154).
contract Consumer {
    bytes32 public id;
    bytes public result;
    uint256 public gasSeen;

    function receiveResult(bytes32 id_, bytes calldata result_) external {
        gasSeen = gasleft();
        id = id_;
        result = result_;
    }
}

/// @notice Burns all its gas, or as much as it can of its caller's by a long answer.
contract Glutton {
    bool private immutable _BOMB;

    constructor(bool bomb) {
        _BOMB = bomb;
    }

    function receiveResult(bytes32, bytes calldata) external view {
        if (_BOMB) {
            assembly {
                revert(0, 20000)
            }
        }
        uint256 i;
        while (true) ++i;
    }
}

/// @notice Calls back into the hub when it gets its result.
contract Reentrant {
    bytes private _call;
    bool public succeeded;

    function prepare(bytes calldata call_) external {
        _call = call_;
    }

    function receiveResult(bytes32, bytes calldata) external {
        (succeeded,) = msg.sender.call(_call);
    }
}

/// @notice A token whose every answer is no.
contract RefusingToken {
    bool public transfers;
    bool public pays;

    function set(bool transfers_, bool pays_) external {
        transfers = transfers_;
        pays = pays_;
    }

    function transferFrom(address, address, uint256) external view returns (bool) {
        return transfers;
    }

    function transfer(address, uint256) external view returns (bool) {
        return pays;
    }

    function balanceOf(address) external pure returns (uint256) {
        return 0;
    }
}

/// @notice An entry and a registry as the hub did not make them: the entry tells its owner, the registry who is in.
contract ForeignEntry {
    address public owner;
    uint256 public m_workerStakeRatioPolicy;
    uint256 public m_schedulerRewardRatioPolicy;

    constructor(address owner_, uint256 stakeRatio, uint256 rewardRatio) {
        owner = owner_;
        m_workerStakeRatioPolicy = stakeRatio;
        m_schedulerRewardRatioPolicy = rewardRatio;
    }
}

contract ForeignRegistry {
    mapping(address entry => bool) public isRegistered;

    function register(address entry) external {
        isRegistered[entry] = true;
    }
}

/// @notice A former hub that knows scores.
contract FormerHub {
    mapping(address worker => uint256) public viewScore;

    function set(address worker, uint256 score) external {
        viewScore[worker] = score;
    }
}
