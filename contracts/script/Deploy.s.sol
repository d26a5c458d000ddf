// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Modules} from "../src/Hub.sol";
import {IHub} from "../src/interfaces/IHub.sol";
import {IRegistry} from "../src/interfaces/IRegistry.sol";

/// @notice The cheat codes that the deployment needs.
interface Broadcaster {
    function startBroadcast() external;
    function stopBroadcast() external;
    function getCode(string calldata artifact) external view returns (bytes memory code);
    function toString(uint256 value) external pure returns (string memory);
    function envOr(string calldata name, bool value) external view returns (bool);
    function envOr(string calldata name, address value) external view returns (address);
}

/// @notice What is to be deployed.
struct Choice {
    /// Who sends the transactions, and owns everything while it does.
    address deployer;
    /// A token that exists already, or 0 for a new one.
    address rlc;
    /// Who owns hub and registries in the end.
    address owner;
    /// RLC is the chain's coin; there is no token then.
    bool native;
}

/// @notice Where everything is.
struct Market {
    IHub hub;
    address rlc;
    IRegistry apps;
    IRegistry datasets;
    IRegistry workerpools;
}

/// @title Deploys a market with forge, as `iexec deploy` does
/// @notice `forge script script/Deploy.s.sol --rpc-url … --private-key … --broadcast`, in the folder of the contracts. From the
/// environment: RLC, an existing token; OWNER, who owns hub and registries in the end; NATIVE=true where RLC is the chain's coin.
/// @dev What is deployed are the committed artifacts, byte by byte, whatever profile compiles this script.
contract Deploy {
    Broadcaster private constant VM = Broadcaster(address(uint160(uint256(keccak256("hevm cheat code")))));

    error NotCreated(string contractName);

    function run() external returns (Market memory market) {
        Choice memory choice =
            Choice(msg.sender, VM.envOr("RLC", address(0)), VM.envOr("OWNER", msg.sender), VM.envOr("NATIVE", false));
        VM.startBroadcast();
        market = deploy(choice);
        VM.stopBroadcast();
    }

    function deploy(Choice memory choice) public returns (Market memory m) {
        m.rlc = choice.native ? address(0) : choice.rlc == address(0) ? _create("RLC", "") : choice.rlc;
        Modules memory modules;
        modules.tasks = _create("TasksModule", "");
        modules.settlement = _create("SettlementModule", "");
        modules.deals = _create("DealsModule", "");
        modules.orders = _create("OrdersModule", "");
        modules.escrow = _create(choice.native ? "NativeEscrow" : "EscrowModule", "");
        modules.configuration = _create("ConfigurationModule", "");
        modules.views = _create("ViewsModule", "");
        modules.boost = _create("BoostModule", "");
        m.hub = IHub(_create("Hub", abi.encode(modules, choice.deployer)));
        m.apps = _registry("AppRegistry", "app");
        m.datasets = _registry("DatasetRegistry", "dataset");
        m.workerpools = _registry("WorkerpoolRegistry", "workerpool");
        m.hub
            .configure(
                m.rlc, "Staked RLC", "SRLC", 9, address(m.apps), address(m.datasets), address(m.workerpools), address(0)
            );
        m.hub.createCategory("XS", "\"\"", 300);
        m.hub.createCategory("S", "\"\"", 1200);
        m.hub.createCategory("M", "\"\"", 3600);
        m.hub.createCategory("L", "\"\"", 10_800);
        m.hub.createCategory("XL", "\"\"", 36_000);
        if (choice.owner == choice.deployer) return m;
        m.hub.transferOwnership(choice.owner);
        m.apps.transferOwnership(choice.owner);
        m.datasets.transferOwnership(choice.owner);
        m.workerpools.transferOwnership(choice.owner);
    }

    function _registry(string memory contractName, string memory kind) private returns (IRegistry registry) {
        registry = IRegistry(_create(contractName, ""));
        registry.initialize(address(0));
        registry.setBaseURI(string.concat("https://nfts-metadata.iex.ec/", kind, "/", VM.toString(block.chainid), "/"));
    }

    function _create(string memory contractName, bytes memory arguments) private returns (address created) {
        bytes memory code = bytes.concat(VM.getCode(string.concat("artifacts/", contractName, ".json")), arguments);
        assembly ("memory-safe") {
            created := create(0, add(code, 0x20), mload(code))
        }
        if (created == address(0)) revert NotCreated(contractName);
    }
}
